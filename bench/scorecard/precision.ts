import { rulesOf, type Scored } from "./corpus.ts";
import { wilson, type Share } from "./wilson.ts";

/** How often a rule is right, counted in units, of which a campaign's near-copies are many. */
export interface Precision {
  readonly rule: string;
  /** Malicious units among all units with a finding of the rule. */
  readonly precision: Share;
  readonly vulnerable: number;
  readonly benign: number;
}

/** For each rule with a finding, the least precise first. Pairs do not count: they show only what an edit added. */
export function measurePrecision(scored: readonly Scored[]): readonly Precision[] {
  const hits = new Map<string, Scored[]>();
  for (const unit of scored) {
    if (unit.kind === "pair") continue;
    for (const rule of rulesOf(unit, "all")) hits.set(rule, [...(hits.get(rule) ?? []), unit]);
  }
  return [...hits]
    .map(([rule, units]) => {
      const of = (label: Scored["label"]): number => units.filter((unit) => unit.label === label).length;
      const precision = wilson(of("malicious"), units.length);
      return { rule, precision, vulnerable: of("vulnerable"), benign: of("benign") };
    })
    .toSorted((a, b) => a.precision.low - b.precision.low || (a.rule < b.rule ? -1 : 1));
}
