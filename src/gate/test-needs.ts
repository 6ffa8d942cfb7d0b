import type { Examinable } from "../core/artifact.ts";
import type { GateInput, Need } from "../core/judgement.ts";
import type { Outcomes, StageOutcome } from "../core/outcome.ts";
import { mainPathOf } from "./limits.ts";

/**
 * Code without tests, where the policy requires them. Whether there is any is what the stage that would run them says.
 * Without a base there is nobody who could settle anything.
 */
export function findTestNeeds(
  { head }: Examinable,
  { sandbox }: Outcomes,
  { run, policy }: Pick<GateInput, "run" | "policy">,
): readonly Need[] {
  if (run.base === null || !isUntested(sandbox) || policy.stages.sandbox.tests === "if-present") return [];
  return [{ kind: "tests", at: mainPathOf(head) }];
}

/** Its code may have been run all the same, to see what it does. */
function isUntested(sandbox: StageOutcome): boolean {
  if (sandbox.kind === "not-applicable") return sandbox.because === "no-tests";
  return sandbox.kind === "completed" && sandbox.evidence.head.trial?.tests.length === 0;
}
