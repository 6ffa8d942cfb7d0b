import type { Region, SourceFacts } from "../../core/source-facts.ts";
import { isAlwaysTrue } from "../../facts/query/fixed-answers.ts";
import { encloses, type Span } from "../../core/span.ts";

const GUARDS: ReadonlySet<Region["kind"]> = new Set<Region["kind"]>(["if", "else", "case"]);

/** How many conditions stand around a place. One that always holds is none; one that never does counts. */
export function countGuards({ regions }: Pick<SourceFacts, "regions">, place: Span): number {
  return regions.filter((region) => GUARDS.has(region.kind) && encloses(region.span, place) && !alwaysHolds(region))
    .length;
}

function alwaysHolds({ kind, condition }: Region): boolean {
  return kind === "if" && condition !== null && isAlwaysTrue(condition);
}
