import { ARGUMENT, COMPUTED, type Gap, type Word } from "../word.ts";

/**
 * Stand for gaps in a text that a shell's parser reads: private use, so that they mean nothing to it in any quotes. In a
 * text that has them by itself something is not known, which is no way to look harmless.
 */
const MARKS: ReadonlyMap<string, Gap> = new Map([
  ["\u{e000}", COMPUTED],
  ["\u{e001}", ARGUMENT],
]);

/** A text of which parts are not known, as a text. */
export function markGaps(word: Word): string {
  return word
    .map((part) => (typeof part === "string" ? part : part.gap === "argument" ? "\u{e001}" : "\u{e000}"))
    .join("");
}

/** The parts of a text, with its gaps again. */
export function readGaps(text: string): Word {
  if (!/[\u{e000}\u{e001}]/u.test(text)) return [text];
  return text.split(/([\u{e000}\u{e001}])/u).flatMap((part) => (part === "" ? [] : [MARKS.get(part) ?? part]));
}
