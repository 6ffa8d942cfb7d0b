import type { RuleId } from "../../core/finding.ts";
import type { RuleGrade } from "../find.ts";
import stored from "./grades.generated.json" with { type: "json" };

/** Intake's rules, by the last part of their id. */
export type IntakeRule = keyof typeof stored extends `intake/${infer Name}` ? Name : never;

/** Severity, confidence and title of an intake rule, from its rule.yaml. */
export function gradeOf(name: IntakeRule): { readonly rule: RuleId; readonly grade: RuleGrade } {
  const rule: `intake/${IntakeRule}` = `intake/${name}`;
  return { rule, grade: stored[rule] as RuleGrade };
}
