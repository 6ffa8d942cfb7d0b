import type { SourceFacts } from "../../core/source-facts.ts";
import { firstFactsOf } from "../../languages/read-once.ts";
import type { ReadSource, SourceReport } from "../source-report.ts";

/** What sources of one artifact mean, kept by what is read of them. */
export interface SourceReports {
  get(source: ReadSource): SourceReport | undefined;
  set(source: ReadSource, report: SourceReport): void;
}

/**
 * The same code means the same wherever it stands: most fences of a page are those of the version before, and a command
 * is named many times. Only who tells to run it makes a difference.
 */
export function openReports(): SourceReports {
  const byOrigin = new Map<ReadSource["origin"], WeakMap<SourceFacts, SourceReport>>();
  return {
    get: ({ origin, facts }) => byOrigin.get(origin)?.get(firstFactsOf(facts)),
    set({ origin, facts }, report) {
      const reports = byOrigin.get(origin) ?? new WeakMap<SourceFacts, SourceReport>();
      byOrigin.set(origin, reports.set(firstFactsOf(facts), report));
    },
  };
}
