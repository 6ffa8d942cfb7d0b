import type { Span } from "../../core/span.ts";
import type { RuleId } from "../../core/finding.ts";

/** Where a rule fired; offsets in the original text. */
export interface FoundPlace {
  readonly rule: RuleId;
  readonly start: number;
  readonly end: number;
  /** What matched, as a reader takes it: the same words give the same key wherever they stand. */
  readonly key: string;
  /** The secret in it, to be masked; offsets in the original text. Null where the rule looks for something else. */
  readonly secret: Span | null;
}

/** The key of a place, from what matched there. */
export function keyOfMatch(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/gu, " ").trim();
}

/** Sorted; two patterns of one rule that meet in one place are one finding: the longer. */
export function orderPlaces<Place extends FoundPlace>(places: readonly Place[]): readonly Place[] {
  const reach = new Map<RuleId, number>();
  return places
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ rule, start, end }) => {
      if (start < (reach.get(rule) ?? -1)) return false;
      reach.set(rule, end);
      return true;
    });
}
