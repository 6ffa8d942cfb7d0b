import { USUAL, type StoredAutomaton, type StoredMatcher, type StoredPack } from "./pack.ts";
import type { RuleId } from "../../core/finding.ts";

/** A pack as it stands in its file: without what most patterns have, and with steps in place of growing numbers. */
export interface ShortPack extends Omit<StoredPack, "matchers" | "automata"> {
  /** By rule, in the order of the pack. */
  readonly matchers: readonly (readonly [rule: RuleId, own: readonly ShortMatcher[]])[];
  readonly automata: Readonly<Record<keyof StoredPack["automata"], ShortAutomaton>>;
}

type ShortMatcher = Partial<StoredMatcher> & Pick<StoredMatcher, "pattern" | "reach">;

/** `firstChildren` and `from` never fall: each is the sum of the steps up to its place. */
type ShortAutomaton = Omit<StoredAutomaton, "firstChildren" | "from"> & {
  readonly childSteps: readonly number[];
  readonly endingSteps: readonly number[];
};

export function shorten({ matchers, automata, ...rest }: StoredPack): ShortPack {
  const groups: [RuleId, ShortMatcher[]][] = [];
  for (const { rule, pattern, reach, ...others } of matchers) {
    let last = groups.at(-1);
    if (last?.[0] !== rule) groups.push((last = [rule, []]));
    const usual: Readonly<Record<string, unknown>> = { ...USUAL };
    const unusual = Object.entries(others).filter(([key, value]) => usual[key] !== value);
    last[1].push({ pattern, reach, ...Object.fromEntries(unusual) });
  }
  const { normalised, original } = automata;
  const short = { normalised: shortenAutomaton(normalised), original: shortenAutomaton(original) };
  return { ...rest, matchers: groups, automata: short };
}

function shortenAutomaton({ firstChildren, from, ...rest }: StoredAutomaton): ShortAutomaton {
  return { ...rest, childSteps: toSteps(firstChildren), endingSteps: toSteps(from) };
}

function toSteps(numbers: readonly number[]): readonly number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

/** What `shorten` was given. */
export function expand({ matchers, automata, ...rest }: ShortPack): StoredPack {
  const { normalised, original } = automata;
  return {
    ...rest,
    matchers: matchers.flatMap(([rule, own]) => own.map((matcher) => ({ ...USUAL, rule, ...matcher }))),
    automata: { normalised: expandAutomaton(normalised), original: expandAutomaton(original) },
  };
}

function expandAutomaton({ childSteps, endingSteps, ...rest }: ShortAutomaton): StoredAutomaton {
  return { ...rest, firstChildren: addUp(childSteps), from: addUp(endingSteps) };
}

function addUp(steps: readonly number[]): readonly number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}
