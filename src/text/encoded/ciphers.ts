import { mentions } from "./mention.ts";

/** How Python, PHP and shells name it: `rot13`, `rot_13`, `tr A-Za-z N-ZA-Mn-za-m`. */
const ROT13 = /rot[-_ ]?13|n-za-m/iu;
/**
 * What turns a string round: `[::-1]` and `reversed()` of Python, `.reverse().join` of JavaScript and Ruby, `strrev` of
 * PHP, `rev` of shells, `[-1..-9]` of PowerShell.
 */
const REVERSAL =
  /::-1\]|\bjoin\(reversed\(|\.reverse(?:\(\))?\s{0,9}\.join|\bstrrev\(|\|\s?rev\b|\brev\s?<<<|\[-1\.\./u;
/** Rare parts of these: most texts are only searched for them. */
const REVERSAL_ANCHORS: readonly string[] = ["::-1", "verse", "v(", "| rev", "|rev", "<<<", "[-1.."];

/** The text with its letters moved by half the alphabet, unit for unit; null when it names no such cipher. */
export function readRot13(text: string): string | null {
  if (!mentions(text, ["13", "za-m", "ZA-M"], ROT13)) return null;
  return mapUnits(text, (at) => rotate(text.charCodeAt(at)));
}

/** The text from its last unit to its first; null when nothing in it turns strings round. */
export function readReversed(text: string): string | null {
  if (!mentions(text, REVERSAL_ANCHORS, REVERSAL)) return null;
  return mapUnits(text, (at) => text.charCodeAt(text.length - 1 - at));
}

function mapUnits(text: string, unitAt: (offset: number) => number): string {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < units.length; at++) units[at] = unitAt(at);
  return Buffer.from(units.buffer).toString("utf16le");
}

function rotate(unit: number): number {
  const letter = (unit | 0x20) - 0x61;
  return letter >= 0 && letter < 26 && unit < 0x80 ? unit - letter + ((letter + 13) % 26) : unit;
}
