import { parse, type BraceExpansionPart } from "unbash";
import { cutChoices } from "./cut-choices.ts";
import type { Pieces } from "./piece.ts";
import { shifted } from "./positions.ts";
import type { Reader } from "./reader.ts";

const DEEPEST = 8;
const MOST_CHOICES = 64;
const SEQUENCE = /^\{(?<from>-?\d{1,9}|[A-Za-z])\.\.(?<to>-?\d{1,9}|[A-Za-z])(?:\.\.(?<step>-?\d{1,9}))?\}$/u;
/** What a choice is parsed after: a command, and quotes, so that `#`, `=` or a keyword in the choice mean themselves. */
const BEFORE = 'x ""';

/** What each choice of a brace expansion is made of; null when there are too many or they are too deep. */
export function readBraces(reader: Reader, part: BraceExpansionPart): readonly Pieces[] | null {
  const sequence = SEQUENCE.exec(part.text)?.groups;
  if (sequence !== undefined) return expandSequence(sequence["from"] ?? "", sequence["to"] ?? "", sequence["step"]);
  const choices = cutChoices(part.text);
  if (choices.length > MOST_CHOICES || reader.braceDepth >= DEEPEST) return null;
  const before = reader.positions;
  reader.braceDepth++;
  try {
    return choices.map(({ text, at }) => {
      if (isPlain(text)) return text === "" ? [] : [text];
      const script = parse(BEFORE + text);
      const command = script.commands[0]?.command;
      const word = command?.type === "Command" ? command.suffix[0] : undefined;
      if (word?.type !== "Word" || word.end !== BEFORE.length + text.length) return [text];
      reader.positions = shifted(part.pos + at - BEFORE.length, before);
      return word.parts === undefined ? [word.value] : reader.readPieces(reader, word.parts, true);
    });
  } finally {
    reader.positions = before;
    reader.braceDepth--;
  }
}

function isPlain(text: string): boolean {
  return /^[\w./:@%+=,-]*$/u.test(text);
}

function expandSequence(from: string, to: string, written: string | undefined): readonly Pieces[] | null {
  const isNumeric = /\d/u.test(from) && /\d/u.test(to);
  if (!isNumeric && (/\d/u.test(from) || /\d/u.test(to))) return [[`{${from}..${to}}`]];
  const [first, last] = isNumeric ? [Number(from), Number(to)] : [from.charCodeAt(0), to.charCodeAt(0)];
  const step = Math.max(1, Math.abs(Number(written ?? 1)));
  if (Math.abs(last - first) / step >= MOST_CHOICES) return null;
  const choices: Pieces[] = [];
  const width = isNumeric && /^0\d/u.test(from) ? from.length : 0;
  for (let at = first; first <= last ? at <= last : at >= last; at += first <= last ? step : -step) {
    choices.push([isNumeric ? String(at).padStart(width, "0") : String.fromCharCode(at)]);
  }
  return choices;
}
