import type { Hit, Scored } from "../../bench/scorecard/corpus.ts";

/** A unit in which the named rules have a finding; `?` before the name means one that does not block. */
export function scored(label: Scored["label"], rules: readonly string[], more: Partial<Scored> = {}): Scored {
  const findings = rules.map((rule): Hit => {
    return { rule: rule.replace("?", ""), blocking: !rule.startsWith("?"), place: "SKILL.md:1", text: "text" };
  });
  return { id: "u1", kind: "skill", label, family: "wild", decision: "hold", findings, gains: [], ...more };
}
