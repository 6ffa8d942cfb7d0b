import type { RuleId } from "../../core/finding.ts";
import type { Confidence, Severity } from "../../core/severity.ts";

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

/** One pattern of a rule, as the build compiled it from `match:` in rule.yaml. */
export interface StoredMatcher {
  readonly rule: RuleId;
  readonly pattern: string;
  readonly flags: string;
  /** Cancels a match on the same line. */
  readonly unless: string | null;
  /** Null: everywhere. */
  readonly in: readonly Context[] | null;
  /** A sentence that forbids or describes the thing does not do it. */
  readonly negatable: boolean;
  /** Globs on the path within the artifact; null: every file. */
  readonly files: readonly string[] | null;
  readonly multiline: boolean;
  /** Sees the text as it stands, before normalisation. */
  readonly original: boolean;
  /** Indexes of literals of which every match holds at least one; empty: tried on every line. */
  readonly literals: readonly number[];
}

/** `pack.generated.json`: the built-in rules, ready to be laid out. Written by `npm run build`. */
export interface StoredPack {
  readonly rules: Readonly<Record<RuleId, { readonly title: string; readonly severity: Severity; readonly confidence: Confidence }>>;
  readonly matchers: readonly StoredMatcher[];
  readonly literals: readonly string[];
  /** See scripts/rules/automaton.ts. */
  readonly automaton: {
    readonly fail: readonly number[];
    readonly parent: readonly number[];
    readonly code: readonly number[];
    readonly ends: readonly number[];
  };
}
