import { ARGUMENT_MARK, COMPUTED_MARK } from "../../languages/unknown-part.ts";
import { ARGUMENT, COMPUTED, type Gap, type Word } from "../word.ts";

/** Gaps in a text that a shell's parser reads. In a text that has marks by itself something is not known: no way to look harmless. */
const MARKS: ReadonlyMap<string, Gap> = new Map([
  [COMPUTED_MARK, COMPUTED],
  [ARGUMENT_MARK, ARGUMENT],
]);

/** A text of which parts are not known, as a text. */
export function markGaps(word: Word): string {
  return word
    .map((part) => (typeof part === "string" ? part : part.gap === "argument" ? ARGUMENT_MARK : COMPUTED_MARK))
    .join("");
}

/** The parts of a text, with its gaps again. */
export function readGaps(text: string): Word {
  if (!/[\u{e000}\u{e001}]/u.test(text)) return [text];
  return text.split(/([\u{e000}\u{e001}])/u).flatMap((part) => (part === "" ? [] : [MARKS.get(part) ?? part]));
}
