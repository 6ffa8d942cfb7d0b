import type { Examinable } from "../core/artifact.ts";
import type { GateInput, Need } from "../core/judgement.ts";
import type { Outcomes } from "../core/outcome.ts";
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
  const isUntested = sandbox.kind === "not-applicable" && sandbox.because === "no-tests";
  if (run.base === null || !isUntested || policy.stages.sandbox.tests === "if-present") return [];
  return [{ kind: "tests", at: mainPathOf(head) }];
}
