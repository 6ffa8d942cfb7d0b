import type { Value } from "../../value.ts";
import { textOf, type Text } from "../values.ts";

/** Escapes of one letter, https://docs.python.org/3/reference/lexical_analysis.html#escape-sequences. */
const LETTERS: Readonly<Record<string, string>> = {
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\u0007",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\u000b",
  "\n": "",
};
const ESCAPE =
  /\\(?:x(?<x>[\da-f]{2})|u(?<u>[\da-f]{4})|U(?<long>[\da-f]{8})|(?<octal>[0-7]{1,3})|(?<letter>[\s\S]))/giu;

/** `codecs.decode(text, "unicode_escape")`; null when an escape has no meaning. */
export function decodeEscapes({ value }: Text): Value | null {
  let isKnown = true;
  const decoded = value.replaceAll(ESCAPE, (whole, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const { x, u, long, octal, letter = "" } = groups;
    const hex = x ?? u ?? long;
    const code = hex === undefined ? Number.parseInt(octal ?? "", 8) : Number.parseInt(hex, 16);
    if (code > 0x10_ffff || /^[xuUN]$/u.test(letter)) isKnown = false;
    return Number.isNaN(code) ? (LETTERS[letter] ?? whole) : code > 0x10_ffff ? "" : String.fromCodePoint(code);
  });
  return isKnown ? textOf(decoded) : null;
}
