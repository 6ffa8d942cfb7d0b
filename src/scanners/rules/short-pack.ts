import { usualMatcher, type StoredAutomaton, type StoredMatcher, type StoredPack, type StoredRule } from "./pack.ts";
import type { RuleId } from "../../core/finding.ts";

/**
 * A pack as it stands in its file: without names of keys and what most patterns have, and with small steps, as the
 * characters of a text, in place of growing numbers.
 */
export interface ShortPack extends Omit<StoredPack, "rules" | "matchers" | "automata"> {
  readonly rules: readonly (readonly [RuleId, ...ShortRule])[];
  /** By rule, in the order of the pack. */
  readonly matchers: readonly (readonly [rule: RuleId, own: readonly ShortMatcher[]])[];
  readonly automata: Readonly<Record<keyof StoredPack["automata"], ShortAutomaton>>;
}

type ShortRule = readonly [title: string, severity: StoredRule["severity"], confidence: StoredRule["confidence"]];
/** With what is unusual about it, if anything is. */
type ShortMatcher = readonly [pattern: string, reach: number, unusual?: Partial<StoredMatcher>];

/** `firstChildren` and `from` never fall: each is the sum of the steps up to its place. */
type ShortAutomaton = Omit<StoredAutomaton, "firstChildren" | "from"> & {
  readonly childSteps: string;
  readonly endingSteps: string;
};

export function shorten({ rules, matchers, automata, ...rest }: StoredPack): ShortPack {
  const groups: [RuleId, ShortMatcher[]][] = [];
  for (const { rule, pattern, reach, ...others } of matchers) {
    let last = groups.at(-1);
    if (last?.[0] !== rule) groups.push((last = [rule, []]));
    const usual: Readonly<Record<string, unknown>> = { ...usualMatcher(rule, pattern, reach) };
    const unusual = Object.entries(others).filter(([key, value]) => usual[key] !== value);
    last[1].push(unusual.length === 0 ? [pattern, reach] : [pattern, reach, Object.fromEntries(unusual)]);
  }
  const { normalised, original } = automata;
  return {
    ...rest,
    rules: Object.entries(rules).map(([id, { title, severity, confidence }]) => [
      id as RuleId,
      title,
      severity,
      confidence,
    ]),
    matchers: groups,
    automata: { normalised: shortenAutomaton(normalised), original: shortenAutomaton(original) },
  };
}

function shortenAutomaton({ firstChildren, from, ...rest }: StoredAutomaton): ShortAutomaton {
  return { ...rest, childSteps: toSteps(firstChildren), endingSteps: toSteps(from) };
}

/** The character for no step: from it on there are 57 that JSON does not escape, and few steps are larger. */
const NO_STEP = 0x23;
/** What a byte has room for. */
const LARGEST_STEP = 0xff - NO_STEP;

function toSteps(numbers: Int32Array): string {
  const steps = Array.from(numbers, (number, at) => number - (numbers[at - 1] ?? 0));
  if (steps.some((step) => step < 0 || step > LARGEST_STEP)) throw new Error("a step has no character");
  return String.fromCharCode(...steps.map((step) => NO_STEP + step));
}

/** What `shorten` was given. */
export function expand({ rules, matchers, automata, ...rest }: ShortPack): StoredPack {
  const { normalised, original } = automata;
  return {
    ...rest,
    rules: Object.fromEntries(rules.map(([id, title, severity, confidence]) => [id, { title, severity, confidence }])),
    matchers: matchers.flatMap(([rule, own]) => own.map((matcher) => expandMatcher(rule, matcher))),
    automata: { normalised: expandAutomaton(normalised), original: expandAutomaton(original) },
  };
}

function expandMatcher(rule: RuleId, [pattern, reach, unusual]: ShortMatcher): StoredMatcher {
  const usual = usualMatcher(rule, pattern, reach);
  return unusual === undefined ? usual : { ...usual, ...unusual };
}

function expandAutomaton({ childSteps, endingSteps, ...rest }: ShortAutomaton): StoredAutomaton {
  return { ...rest, firstChildren: addUp(childSteps), from: addUp(endingSteps) };
}

/** `map` of an array of numbers: a loop over the text takes five times as long at a start. */
function addUp(steps: string): Int32Array {
  let sum = 0;
  return new Int32Array(Buffer.from(steps, "latin1")).map((code) => (sum += code - NO_STEP));
}
