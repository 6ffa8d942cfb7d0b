import type { AST } from "@eslint-community/regexpp";
import { charactersOf, EVERY_CHARACTER, type Characters } from "./characters.ts";
import { ANYTHING, behind, END, exclude, headsOf, spacingOf, type Heads } from "./heads.ts";

/** A part of a pattern that one text can be read through in several ways. */
export interface Choice {
  readonly raw: string;
  readonly ways: number;
}

/**
 * What a backtracking matcher does at most with a part of a pattern from one place of the text, if everything after the
 * part fails: in how many ways it gets through the part, and how many steps (one a character or alternative that is
 * tried) it takes for all of them.
 */
export interface Cost {
  readonly ways: number;
  readonly steps: number;
  /** What makes the ways, in the order of the pattern. */
  readonly choices: readonly Choice[];
}

/** How the pattern is run. */
export interface Setting {
  readonly ignoreCase: boolean;
  /** Length of the longest text at once, in characters; Infinity where it has no limit. */
  readonly window: number;
}

const ONE_STEP: Cost = { ways: 1, steps: 1, choices: [] };

/** The cost of a sequence that stands between `before` and what `next` describes. Infinite where repetitions multiply without end. */
function costOf(elements: readonly AST.Element[], before: Characters, next: Heads, setting: Setting): Cost {
  const rests = [next];
  for (const element of elements.toReversed()) rests.unshift(headsOf([element], rests[0] ?? next, setting.ignoreCase));
  let ways = 1;
  let steps = 0;
  let last = before;
  const choices: Choice[] = [];
  for (const [index, element] of elements.entries()) {
    const own = costOfElement(element, last, rests[index + 1] ?? next, setting);
    steps += ways * own.steps;
    ways *= own.ways;
    choices.push(...own.choices);
    last = lastOf(element, last, setting.ignoreCase);
  }
  return { ways, steps, choices };
}

function costOfElement(element: AST.Element, before: Characters, next: Heads, setting: Setting): Cost {
  switch (element.type) {
    case "Group":
    case "CapturingGroup":
      return costOfAlternatives(element, before, next, setting);
    case "Quantifier":
      return costOfRepeated(element, before, next, setting);
    case "Assertion":
      return element.kind === "lookahead" || element.kind === "lookbehind"
        ? // Once it held, a look-around is not entered again: one way, whatever is in it.
          { ...costOfAlternatives(element, before, END, setting), ways: 1, choices: [] }
        : ONE_STEP;
    default:
      return ONE_STEP;
  }
}

interface Alternatives {
  readonly raw: string;
  readonly alternatives: readonly AST.Alternative[];
}

/** Alternatives that exclude each other by what they begin with are not both gone through on one text. */
export function costOfAlternatives({ raw, alternatives }: Alternatives, before: Characters, next: Heads, setting: Setting): Cost {
  const heads = alternatives.map(({ elements }) => headsOf(elements, next, setting.ignoreCase));
  const costs = alternatives.map(({ elements }) => costOf(elements, before, next, setting));
  const together = costs.map(({ ways, steps }) => ({ ways, steps }));
  for (const [index, head] of heads.entries()) {
    for (let other = 0; other < index; other++) {
      if (exclude(head, heads[other] ?? END)) continue;
      add(together[index], costs[other]);
      add(together[other], costs[index]);
    }
  }
  const ways = Math.max(...together.map((each) => each.ways));
  const steps = alternatives.length + Math.max(...together.map((each) => each.steps));
  const inner = costs.flatMap(({ choices }) => choices);
  return { ways, steps, choices: ways > 1 && inner.length === 0 ? [{ raw, ways }] : inner };
}

/**
 * Rounds that can be gone through in several ways multiply. Where the pattern may end, only the rounds that it must have
 * can fail.
 */
function costOfRepeated(quantifier: AST.Quantifier, before: Characters, next: Heads, setting: Setting): Cost {
  const { element, min, raw } = quantifier;
  const { ignoreCase } = setting;
  const max = Math.min(next.some(({ mayEnd }) => mayEnd) ? min : quantifier.max, setting.window);
  if (max === 0) return { ways: 1, steps: 1, choices: [] };
  const last = lastOf(element, before, ignoreCase);
  const leave = behind(min > 0 ? last : before | last, next);
  const round = headsOf([element], ANYTHING, ignoreCase);
  const lastRound = costOfElement(element, before, leave, setting);
  const earlier = max > 1 ? costOfElement(element, before, round, setting) : ONE_STEP;
  const rounds = (earlier.ways === 1 ? 1 : earlier.ways ** (max - 1)) * lastRound.ways;
  const exits = max > min ? exitsOf(element, leave, round, max - min + 1, ignoreCase) : 1;
  const ways = rounds * exits;
  // One way through all rounds goes over each character once, and tries every part there at most.
  const oneWay = Math.min(max * Math.max(earlier.steps, lastRound.steps), setting.window * raw.length);
  const steps = 1 + rounds * oneWay;
  return { ways, steps, choices: [...lastRound.choices, ...(ways > lastRound.ways ? [{ raw, ways }] : [])] };
}

/**
 * After how many rounds a repetition can be left on one text: as often as what follows can stand where another round
 * can, which is less if it is a word that fills several places, or has a character soon that no round has.
 */
function exitsOf(element: AST.Element, leave: Heads, round: Heads, range: number, ignoreCase: boolean): number {
  if (exclude(round, leave)) return 1;
  if (!isOneCharacter(element)) return range;
  const own = lastOf(element, 0n, ignoreCase);
  const spans = leave.map(({ places }) => places.findIndex((place) => (place & own) === 0n) + 1);
  const free = leave.filter((_, index) => spans[index] === 0);
  const freeExits = free.length === 0 ? 0 : Math.ceil(range / spacingOf(free));
  return Math.min(range, Math.max(...spans) + freeExits);
}

/** What the last character before the place behind an element can be. */
function lastOf(element: AST.Element, before: Characters, ignoreCase: boolean): Characters {
  switch (element.type) {
    case "Character":
    case "CharacterSet":
    case "CharacterClass":
      return charactersOf(element, ignoreCase);
    case "Group":
    case "CapturingGroup":
      return element.alternatives
        .map(({ elements }) => elements.reduce((last, each) => lastOf(each, last, ignoreCase), before))
        .reduce((a, b) => a | b);
    case "Quantifier": {
      const last = lastOf(element.element, before, ignoreCase);
      return element.min > 0 ? last : before | last;
    }
    case "Assertion":
      return before;
    default:
      return EVERY_CHARACTER;
  }
}

function isOneCharacter(element: AST.Element): boolean {
  switch (element.type) {
    case "Character":
    case "CharacterSet":
    case "CharacterClass":
      return true;
    case "Group":
    case "CapturingGroup":
      return element.alternatives.every(({ elements }) => {
        const consuming = elements.filter(({ type }) => type !== "Assertion");
        return consuming.length === 1 && consuming.every(isOneCharacter);
      });
    default:
      return false;
  }
}

function add(to: { ways: number; steps: number } | undefined, more: Cost | undefined): void {
  if (to === undefined || more === undefined) return;
  to.ways += more.ways;
  to.steps += more.steps;
}
