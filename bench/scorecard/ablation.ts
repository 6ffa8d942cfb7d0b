import { rulesOf, type Scored } from "./corpus.ts";

/** What a rule is worth: numbers of units, by label. */
export interface Worth {
  readonly rule: string;
  /** Units that it holds or rejects. */
  readonly blocks: Counts;
  /** Those that nothing else among the rules holds or rejects: they would pass without it. */
  readonly alone: Counts;
}

export type Counts = Readonly<Record<Scored["label"], number>>;

/** The labels of what should be found. */
const BAD = ["malicious", "vulnerable"] as const;

/**
 * What each rule alone catches. No rule's findings depend on another's, so that switching a rule off takes its findings
 * away and changes nothing else: a unit passes without it if all that blocks it is of this rule.
 */
export function findWorth(scored: readonly Scored[], rules: readonly string[]): readonly Worth[] {
  const blocked = scored.map((unit) => ({ unit, by: rulesOf(unit, "blocking") }));
  return rules.map((rule) => {
    const own = blocked.filter(({ by }) => by.has(rule));
    return { rule, blocks: count(own), alone: count(own.filter(({ by }) => by.size === 1)) };
  });
}

function count(blocked: readonly { readonly unit: Scored }[]): Counts {
  const of = (label: Scored["label"]): number => blocked.filter(({ unit }) => unit.label === label).length;
  return { malicious: of("malicious"), vulnerable: of("vulnerable"), benign: of("benign") };
}

/** How many bad units a count has. */
export function countBad(counts: Counts): number {
  return BAD.reduce((sum, label) => sum + counts[label], 0);
}
