import type { RuleId } from "../../core/finding.ts";
import type { RuleGrade } from "../find.ts";
import type { SupplyCheck, SupplyCheckChange } from "./check.ts";

/** A rule with what its rule.yaml says of every finding. */
export interface SupplyRule {
  readonly rule: RuleId;
  readonly grade: RuleGrade;
  /** Null for a rule that the stage raises by itself: an advisory is no property of an artifact. */
  readonly check: SupplyCheck | null;
}

/** A rule that needs both sides; its findings are about the change and never known from before. */
export interface SupplyChangeRule extends Omit<SupplyRule, "check"> {
  readonly check: SupplyCheckChange;
}
