import { fail, ok, type Result } from "../../core/fault.ts";
import type { RuleId, RuleMeta } from "../../core/finding.ts";
import { allRules } from "../../report/catalog.ts";
import { rulesIn } from "../../report/json/parse-report.ts";
import type { Part } from "./read-parts.ts";

/** Whether all that was found was found by a rule of the program or of the base's packs. Fault `report-invalid`. */
export async function checkRules(parts: readonly Part[], own: ReadonlyMap<RuleId, RuleMeta>): Promise<Result<null>> {
  const known = new Set<string>([...(await allRules()).map(({ id }) => id), ...own.keys()]);
  for (const { name, report } of parts) {
    const outcomes = report.artifacts.flatMap(({ evidence }) => Object.values(evidence?.outcomes ?? {}));
    const strange = outcomes.flatMap(rulesIn).find((rule) => !known.has(rule));
    if (strange !== undefined)
      return fail("report-invalid", `${name} has a finding of ${strange}, which is no rule here`);
  }
  return ok(null);
}
