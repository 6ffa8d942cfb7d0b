import type { Need } from "../core/judgement.ts";

export type ExcessNeed = Extract<Need, { kind: "limit" | "drift" }>;

/** Over what a limit counts; empty for what counts as it stands. */
export const WINDOWS: Readonly<Record<Extract<ExcessNeed, { kind: "limit" }>["limit"], string>> = {
  evolutionsPerHour: "1 hour",
  activeArtifacts: "",
};

/** What is too much, how much there is, and how much the policy allows. */
export function excessWords(need: ExcessNeed): string {
  const { count, allowed } = need;
  if (need.kind === "drift")
    return `has ${count} risky capabilities more than its first approved version; ${allowed} are allowed (gate.limits.driftFromAnchor)`;
  return need.limit === "evolutionsPerHour"
    ? `is change ${count} of this artifact within 1 hour; ${allowed} are allowed (gate.limits.evolutionsPerHour)`
    : `makes ${count} artifacts; ${allowed} are allowed (gate.limits.activeArtifacts)`;
}

export const WITHHELD_EXCESS_WORDS: Readonly<Record<ExcessNeed["kind"], string>> = {
  limit: "exceeds a limit of the policy",
  drift: "has drifted further from its first approved version than the policy allows",
};
