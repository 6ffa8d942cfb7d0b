import type { RuleId } from "../../core/finding.ts";
import type { RuleGrade } from "../find.ts";
import { SUPPLY_RULES } from "./rules.generated.ts";

/** What the rule.yaml says of a rule that the stage raises by itself. */
export function gradeOf(wanted: RuleId): RuleGrade {
  const found = SUPPLY_RULES.find(({ rule }) => rule === wanted);
  if (found === undefined) throw new Error(`there is no rule ${wanted}`);
  return found.grade;
}
