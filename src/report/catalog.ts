import type { RuleId, RuleMeta } from "../core/finding.ts";

/** All rules of the program, sorted by id. Texts only, and only for who asks: a clean scan names no rule. */
export async function allRules(): Promise<readonly RuleMeta[]> {
  const { RULE_TEXTS } = await import("./rule-texts.ts");
  return RULE_TEXTS;
}

/** The texts of the named rules, of the program or of users' packs; one that neither has is a bug. */
export async function rulesById(
  ids: ReadonlySet<RuleId>,
  own: ReadonlyMap<RuleId, RuleMeta>,
): Promise<ReadonlyMap<RuleId, RuleMeta>> {
  if (ids.size === 0) return new Map();
  const byId = new Map([...(await allRules()).map((rule) => [rule.id, rule] as const), ...own]);
  const found = new Map<RuleId, RuleMeta>();
  for (const id of ids) {
    const rule = byId.get(id);
    if (rule === undefined) throw new Error(`no texts for rule ${id}`);
    found.set(id, rule);
  }
  return found;
}
