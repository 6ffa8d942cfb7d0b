import { DECISIONS, decisionOf, worstDecision, type Decision, type Judgement } from "../../src/core/judgement.ts";

/** How strict a decision is: 0 for the mildest. */
function rank(decision: Decision): number {
  return DECISIONS.indexOf(decision);
}

/** The rank of one artifact's decision; throws when there is no such judgement. */
export function rankOf(judgement: Judgement | undefined): number {
  if (judgement === undefined) throw new Error("there is no such judgement");
  return rank(decisionOf(judgement));
}

/** The rank of a run's decision. */
export function rankOfRun(judgements: readonly Judgement[]): number {
  return rank(worstDecision(judgements.map(decisionOf)));
}
