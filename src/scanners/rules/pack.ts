import type { RuleId } from "../../core/finding.ts";
import type { Confidence, Severity } from "../../core/severity.ts";
import type { SecretCheckName } from "../../text/secret-checks/table.ts";

/** What a place in a file is to its reader. */
export const CONTEXTS = [
  "prose",
  "heading",
  "list",
  "quote",
  "code",
  "inline-code",
  "comment",
  "front-matter",
  "html-comment",
  "table",
  "data",
] as const;
export type Context = (typeof CONTEXTS)[number];

/** A text normalised and in lower case, or as it stands. */
export type TextForm = "normalised" | "original";

export function formFor({ original }: Pick<StoredMatcher, "original">): TextForm {
  return original ? "original" : "normalised";
}

/** Borders that a literal needs, as bits: no letter, digit or `_` of ASCII just before it, or just behind it. */
export const STARTS_WORD = 1;
export const ENDS_WORD = 2;
export const BORDER_KINDS = 4;

export interface StoredRule {
  readonly title: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
}

/** One pattern of a rule, as the build compiled it from `match:` in rule.yaml. */
export interface StoredMatcher {
  readonly rule: RuleId;
  readonly pattern: string;
  readonly flags: string;
  /** Cancels a match on the same line. */
  readonly unless: string | null;
  /** Null: everywhere. */
  readonly in: readonly Context[] | null;
  /** A text that forbids or reports the thing does not do it, nor does a pattern that looks for it. */
  readonly negatable: boolean;
  /** Globs on the path within the artifact; null: every file. */
  readonly files: readonly string[] | null;
  readonly multiline: boolean;
  /** The literals of one match lie no farther apart than this (UTF-16 units), nor does what look-arounds see. */
  readonly reach: number;
  /** Sees the text as it stands; all others see it normalised and in lower case. */
  readonly original: boolean;
  /** Says whether what matched holds a secret, and where; null where the pattern looks for something else. */
  readonly check: SecretCheckName | null;
  /** Without any it is tried on every line. */
  readonly hasLiterals: boolean;
}

/**
 * What most patterns are. A function with every key in one literal: to spread hundreds of objects and add keys to them
 * takes ten times as long at a start.
 */
export function usualMatcher(rule: RuleId, pattern: string, reach: number): StoredMatcher {
  return {
    rule,
    pattern,
    flags: "gm",
    unless: null,
    in: null,
    negatable: true,
    files: null,
    multiline: false,
    reach,
    original: false,
    check: null,
    hasLiterals: true,
  };
}

/** An Aho-Corasick automaton without its transitions; made by scripts/rules/automaton.ts. */
export interface StoredAutomaton {
  /** The states are numbered in breadth-first order. For each but the first the UTF-16 unit that leads to it. */
  readonly codes: string;
  /** For each state its first child, and behind the last one how many states there are: children follow each other. */
  readonly firstChildren: Int32Array;
  /** For each state the one of its longest proper suffix. */
  readonly failures: readonly number[];
  /** What ends in a state: `endings` from `from[state]` up to, not including, `from[state + 1]`. */
  readonly from: Int32Array;
  readonly endings: readonly number[];
}

/**
 * Sets of literals: every match holds at least one of each set of its matcher. They have numbers of their own; those of
 * one matcher follow each other.
 */
export interface StoredSets {
  /** The matcher of a set, by index in the pack. */
  readonly matcherOf: readonly number[];
  /** The first set of a matcher; that of the next matcher is behind its last. */
  readonly firstSetOf: readonly number[];
}

/** `pack.generated.json`: the built-in rules, ready to be laid out. Written by `npm run build`. */
export interface StoredPack {
  readonly rules: Readonly<Record<RuleId, StoredRule>>;
  readonly matchers: readonly StoredMatcher[];
  readonly sets: StoredSets;
  /** What ends in their states are parts of sets: see `partOf`. */
  readonly automata: Readonly<Record<TextForm, StoredAutomaton>>;
}
