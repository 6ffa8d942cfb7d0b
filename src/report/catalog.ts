import type { RuleId, RuleMeta } from "../core/finding.ts";
import stored from "./catalog.generated.json" with { type: "json" };

/** All rules of the program, sorted by id. Texts only: no rule's code is loaded for them. */
export function allRules(): readonly RuleMeta[] {
  return stored as unknown as readonly RuleMeta[];
}

/** The texts of the named rules; one that is not in the catalog is a bug. */
export function rulesById(ids: Iterable<RuleId>): ReadonlyMap<RuleId, RuleMeta> {
  const byId = new Map(allRules().map((rule) => [rule.id, rule]));
  const found = new Map<RuleId, RuleMeta>();
  for (const id of ids) {
    const rule = byId.get(id);
    if (rule === undefined) throw new Error(`no texts for rule ${id}`);
    found.set(id, rule);
  }
  return found;
}
