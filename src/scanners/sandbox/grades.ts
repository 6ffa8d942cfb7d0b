import type { RuleId } from "../../core/finding.ts";
import type { RuleGrade } from "../find.ts";
import stored from "./grades.generated.json" with { type: "json" };

/** The sandbox's rules, by the last part of their id. */
export type SandboxRule = keyof typeof stored extends `sandbox/${infer Name}` ? Name : never;

/** Severity, confidence and title of a rule of the sandbox, from its rule.yaml. */
export function gradeOf(name: SandboxRule): { readonly rule: RuleId; readonly grade: RuleGrade } {
  const rule: `sandbox/${SandboxRule}` = `sandbox/${name}`;
  return { rule, grade: stored[rule] as RuleGrade };
}
