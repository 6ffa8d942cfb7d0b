import type { AST } from "@eslint-community/regexpp";
import { charactersOf, EVERY_CHARACTER, NO_WORD, WORD, type Characters } from "./characters.ts";

/** How far heads look: long enough for the words that rules tell apart. */
const DEPTH = 8;
/** More ways to begin than this are described as one. */
const MOST_HEADS = 64;

/** One way in which a text can go on from one place if the pattern is to match from there. */
interface Head {
  /** The characters of the first place, of the second … as far as they are known; after that anything. */
  readonly places: readonly Characters[];
  /** The first place stands behind a word boundary. */
  readonly isBoundary: boolean;
  /** The pattern may match without anything more: nothing behind it can fail. */
  readonly mayEnd: boolean;
}

/** All ways. A superset: two sets that exclude each other do so in truth, two that do not may. */
export type Heads = readonly Head[];

/** Behind the end of a pattern. */
export const END: Heads = [{ places: [], isBoundary: false, mayEnd: true }];

/** Something that may fail, of which nothing is known. */
export const ANYTHING: Heads = [{ places: [], isBoundary: false, mayEnd: false }];

/** How a sequence can begin that is followed by what `next` describes. */
export function headsOf(elements: readonly AST.Element[], next: Heads, ignoreCase: boolean): Heads {
  return elements.reduceRight((heads, element) => headsOfElement(element, heads, ignoreCase), next);
}

/** No text begins both ways. */
export function exclude(a: Heads, b: Heads): boolean {
  return a.every((one) => b.every((other) => differ(one.places, 0, other.places)));
}

/**
 * How many characters lie at least between two places where a text can go on like this: 5 for `chmod`, 1 for `aa`,
 * 2 for `in|into`.
 */
export function spacingOf(heads: Heads): number {
  const longest = Math.min(...heads.map(({ places }) => places.length));
  let spacing = 1;
  while (spacing < longest && heads.every((a) => heads.every((b) => differ(a.places, spacing, b.places)))) spacing++;
  return spacing;
}

/** Whether the texts of `a` from `shift` on differ from those of `b`. */
function differ(a: readonly Characters[], shift: number, b: readonly Characters[]): boolean {
  for (let index = 0; index + shift < a.length && index < b.length; index++) {
    if (((a[index + shift] ?? EVERY_CHARACTER) & (b[index] ?? EVERY_CHARACTER)) === 0n) return true;
  }
  return false;
}

/** What can come behind a character: at a word boundary only one of the other kind. */
export function behind(character: Characters, next: Heads): Heads {
  const other = (character & WORD) === 0n ? WORD : (character & NO_WORD) === 0n ? NO_WORD : null;
  if (other === null || next.every(({ isBoundary }) => !isBoundary)) return next;
  return next.map((head) => {
    if (!head.isBoundary) return head;
    const [first = EVERY_CHARACTER, ...rest] = head.places;
    return { ...head, isBoundary: false, places: [first & other, ...rest] };
  });
}

/** Either of two. */
function either(a: Heads, b: Heads): Heads {
  return atMost([...a, ...b]);
}

function atMost(heads: Heads): Heads {
  return heads.length > MOST_HEADS ? asOne(heads) : heads;
}

function asOne(heads: Heads): Heads {
  if (heads.length === 1) return heads;
  const length = Math.min(...heads.map(({ places }) => places.length));
  return [
    {
      places: Array.from({ length }, (_, index) => heads.reduce((sum, { places }) => sum | (places[index] ?? 0n), 0n)),
      isBoundary: heads.every(({ isBoundary }) => isBoundary),
      mayEnd: heads.some(({ mayEnd }) => mayEnd),
    },
  ];
}

/** The same parts are asked for again and again: a repetition asks for its rounds, a sequence for each of its ends. */
const known = new WeakMap<Heads, Map<AST.Element, Heads>>();

function headsOfElement(element: AST.Element, next: Heads, ignoreCase: boolean): Heads {
  const before = known.get(next) ?? new Map<AST.Element, Heads>();
  known.set(next, before);
  const heads = before.get(element) ?? findHeads(element, next, ignoreCase);
  before.set(element, heads);
  return heads;
}

function findHeads(element: AST.Element, next: Heads, ignoreCase: boolean): Heads {
  switch (element.type) {
    case "Character":
    case "CharacterSet":
    case "CharacterClass": {
      const own = charactersOf(element, ignoreCase);
      return behind(own, next).map(({ places }) => {
        return { places: [own, ...places].slice(0, DEPTH), isBoundary: false, mayEnd: false };
      });
    }
    case "Group":
    case "CapturingGroup": {
      const isTooMany = element.alternatives.length * next.length > MOST_HEADS;
      const after = isTooMany ? asOne(next) : next;
      return atMost(element.alternatives.flatMap(({ elements }) => headsOf(elements, after, ignoreCase)));
    }
    case "Quantifier":
      return headsOfRepeated(element, next, ignoreCase);
    case "Assertion": {
      const isWordBoundary = element.kind === "word" && !element.negate;
      return next.map((head) => ({ ...head, mayEnd: false, isBoundary: head.isBoundary || isWordBoundary }));
    }
    default:
      return ANYTHING;
  }
}

function headsOfRepeated({ element, min, max }: AST.Quantifier, next: Heads, ignoreCase: boolean): Heads {
  const leave = max - min > 1 ? asOne(next) : next;
  let heads = leave;
  for (let more = Math.min(max - min, DEPTH); more > 0; more--) {
    const again = either(headsOf([element], heads, ignoreCase), leave);
    heads = more > 1 ? asOne(again) : again;
  }
  for (let more = Math.min(min, DEPTH); more > 0; more--) heads = headsOf([element], heads, ignoreCase);
  return heads;
}
