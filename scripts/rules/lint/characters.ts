import type { AST } from "@eslint-community/regexpp";

/**
 * The characters that one place of a text may hold, as bits: one for each ASCII character, one for all spaces beyond
 * ASCII, and `BUCKETS` for the rest, by code point modulo their number. Two sets that share no bit share no character.
 */
export type Characters = bigint;

const BUCKETS = 16;
const FAR_SPACES = 128;
const FAR = 129;

export const EVERY_CHARACTER: Characters = (1n << BigInt(FAR + BUCKETS)) - 1n;
const ASCII = (1n << 128n) - 1n;
const FAR_OTHERS = EVERY_CHARACTER & ~ASCII & ~(1n << BigInt(FAR_SPACES));
const DIGITS = bitsBetween(0x30, 0x39);
export const WORD: Characters = DIGITS | bitsBetween(0x41, 0x5a) | bitsBetween(0x5f, 0x5f) | bitsBetween(0x61, 0x7a);
export const NO_WORD: Characters = EVERY_CHARACTER & ~WORD;
/** The others of `\s` (ECMA-262, 22.2.2.9) are beyond ASCII. */
const SPACES = bitsBetween(0x09, 0x0d) | bitsBetween(0x20, 0x20) | (1n << BigInt(FAR_SPACES));
const FAR_SPACE = /[^\S\x00-\x7f]/u;

type OneCharacter = AST.Character | AST.CharacterSet | AST.CharacterClass;

/** What an element for one character stands for, or more; `\p{…}` counts as any character. */
export function charactersOf(element: OneCharacter, ignoreCase: boolean): Characters {
  const bits = bitsOf(element, "some");
  return ignoreCase ? bits | inOtherCase(bits) : bits;
}

/** `some`: the bits with at least one character of the element; `all`: those of which it has every character. */
function bitsOf(element: OneCharacter | AST.CharacterClassElement, which: "some" | "all"): Characters {
  switch (element.type) {
    case "Character":
      return bitsOfRange(element.value, element.value, which);
    case "CharacterClassRange":
      return bitsOfRange(element.min.value, element.max.value, which);
    case "CharacterSet":
      return bitsOfSet(element, which);
    case "CharacterClass": {
      const other = which === "some" ? "all" : "some";
      const members = element.elements as readonly AST.CharacterClassElement[];
      const bits = members.reduce((sum, member) => sum | bitsOf(member, element.negate ? other : which), 0n);
      return element.negate ? EVERY_CHARACTER & ~bits : bits;
    }
    default:
      return which === "some" ? EVERY_CHARACTER : 0n;
  }
}

function bitsOfRange(min: number, max: number, which: "some" | "all"): Characters {
  const near = min < 0x80 ? bitsBetween(min, Math.min(max, 0x7f)) : 0n;
  if (max < 0x80 || which === "all") return near;
  const first = Math.max(min, 0x80);
  if (max - first >= BUCKETS) return near | (EVERY_CHARACTER & ~ASCII);
  let far = 0n;
  for (let code = first; code <= max; code++) {
    far |= 1n << BigInt(FAR_SPACE.test(String.fromCodePoint(code)) ? FAR_SPACES : FAR + (code % BUCKETS));
  }
  return near | far;
}

function bitsOfSet(set: AST.CharacterSet, which: "some" | "all"): Characters {
  if (set.kind === "any") {
    const breaks = bitsBetween(0x0a, 0x0a) | bitsBetween(0x0d, 0x0d);
    return which === "some" ? EVERY_CHARACTER & ~breaks : (ASCII & ~breaks) | FAR_OTHERS;
  }
  if (set.kind === "property") return which === "some" ? EVERY_CHARACTER : 0n;
  const bits = { digit: DIGITS, space: SPACES, word: WORD }[set.kind];
  return set.negate ? EVERY_CHARACTER & ~bits : bits;
}

/** Only ASCII: what differs beyond it shares a bit at worst. */
function inOtherCase(bits: Characters): Characters {
  const upper = bits & bitsBetween(0x41, 0x5a);
  const lower = bits & bitsBetween(0x61, 0x7a);
  return (upper << 0x20n) | (lower >> 0x20n);
}

function bitsBetween(min: number, max: number): Characters {
  return ((1n << BigInt(max - min + 1)) - 1n) << BigInt(min);
}
