import { mentions } from "./mention.ts";

/** How Python, PHP and shells name it: `rot13`, `rot_13`, `tr A-Za-z N-ZA-Mn-za-m`. */
const ROT13 = /rot[-_ ]?13|n-za-m/iu;
/** What turns a string round in Python, PHP, shells and PowerShell. */
const REVERSALS: readonly string[] = ["[::-1]", "join(reversed(", "strrev(", "| rev", "|rev", "rev <<<", "[-1.."];
/** The same in JavaScript and Ruby: without `join` it is an array. */
const JOINED_REVERSAL = /\.reverse(?:\(\))?\s{0,9}\.join/u;

/** The text with its letters moved by half the alphabet, unit for unit; null when it names no such cipher. */
export function readRot13(text: string): string | null {
  if (!mentions(text, ["13", "za-m", "ZA-M"], ROT13)) return null;
  return mapUnits(text, (at) => rotate(text.charCodeAt(at)));
}

/** The text from its last unit to its first; null when nothing in it turns strings round. */
export function readReversed(text: string): string | null {
  const isTurned = REVERSALS.some((each) => text.includes(each)) || mentions(text, [".reverse"], JOINED_REVERSAL);
  if (!isTurned) return null;
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
