import { BORDER_KINDS } from "./pack.ts";

/** The length of a literal takes so many bits of a part, and the borders that it needs two more below them. */
const LENGTH_BITS = 6;
const BORDER_BITS = 2;

/** A literal as a member of a set, in one number: this is looked up wherever a literal stands. */
export function partOf(set: number, length: number, borders: number): number {
  return (((set << LENGTH_BITS) | length) << BORDER_BITS) | borders;
}

export function setOf(part: number): number {
  return part >> (LENGTH_BITS + BORDER_BITS);
}

/** In UTF-16 units. */
export function lengthOf(part: number): number {
  return (part >> BORDER_BITS) & ((1 << LENGTH_BITS) - 1);
}

export function bordersOf(part: number): number {
  return part & (BORDER_KINDS - 1);
}
