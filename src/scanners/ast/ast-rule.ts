import type { RuleId } from "../../core/finding.ts";
import type { RuleGrade } from "../find.ts";
import type { Check, CheckChange } from "./check.ts";

/** A rule with what its rule.yaml says of every finding. */
export interface AstRule {
  readonly rule: RuleId;
  readonly grade: RuleGrade;
  /** Null for a rule that the stage raises by itself: what a policy forbids is no property of an artifact. */
  readonly check: Check | null;
}

/** A rule that needs both sides; its findings are about the change and never known from before. */
export interface ChangeRule extends Omit<AstRule, "check"> {
  readonly check: CheckChange;
}
