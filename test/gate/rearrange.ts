import fc from "fast-check";
import type { Capability } from "../../src/core/capability.ts";
import type { Finding } from "../../src/core/finding.ts";
import type { Examination, GateInput } from "../../src/core/judgement.ts";
import type { Evidence, StageOutcome } from "../../src/core/outcome.ts";
import type { StageId } from "../../src/core/stage-id.ts";

type WithEvidence = Extract<StageOutcome, { kind: "completed" | "degraded" }>;

/** Whether a stage got as far as to say what it found. */
export function hasEvidence(outcome: StageOutcome): outcome is WithEvidence {
  return outcome.kind === "completed" || outcome.kind === "degraded";
}

/** One finding more at the head, at this index of what the stage found there. */
export function addFinding(
  examination: Examination | undefined,
  stage: StageId,
  added: Finding,
  at: number,
): Examination {
  const outcome = examination?.outcomes[stage];
  if (examination === undefined || outcome === undefined || !hasEvidence(outcome)) throw new Error("no evidence");
  const { head: found } = outcome.evidence;
  return withHead(examination, stage, { ...found, findings: found.findings.toSpliced(at, 0, added) });
}

/** One capability more at the head, as the first that the stage names. */
export function addCapability(examination: Examination | undefined, stage: StageId, added: Capability): Examination {
  const outcome = examination?.outcomes[stage];
  if (examination === undefined || outcome === undefined || !hasEvidence(outcome)) throw new Error("no evidence");
  const { head } = outcome.evidence;
  return withHead(examination, stage, { ...head, capabilities: [added, ...(head.capabilities ?? [])] });
}

function withHead(examination: Examination, stage: StageId, head: Evidence): Examination {
  const outcome = examination.outcomes[stage];
  if (!hasEvidence(outcome)) throw new Error("no evidence");
  const outcomes = { ...examination.outcomes, [stage]: { ...outcome, evidence: { ...outcome.evidence, head } } };
  return { ...examination, outcomes };
}

function shuffleAll<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

function shuffleOutcome(outcome: StageOutcome): fc.Arbitrary<StageOutcome> {
  if (!hasEvidence(outcome)) return fc.constant(outcome);
  const { head, before } = outcome.evidence;
  return fc
    .record({ head: shuffleEvidence(head), before: before === null ? fc.constant(null) : shuffleEvidence(before) })
    .map((evidence) => ({ ...outcome, evidence }));
}

function shuffleEvidence({ findings, capabilities = [] }: Evidence): fc.Arbitrary<Evidence> {
  return fc.record({ findings: shuffleAll(findings), capabilities: shuffleAll(capabilities) });
}

/** The same input in another order, that of the stages' keys among them. */
export function shuffle(input: GateInput): fc.Arbitrary<GateInput> {
  const examinations = input.examinations.map((examination) =>
    fc
      .record({
        sandbox: shuffleOutcome(examination.outcomes.sandbox),
        ast: shuffleOutcome(examination.outcomes.ast),
        review: shuffleOutcome(examination.outcomes.review),
        "supply-chain": shuffleOutcome(examination.outcomes["supply-chain"]),
        rules: shuffleOutcome(examination.outcomes.rules),
        intake: shuffleOutcome(examination.outcomes.intake),
      })
      .map((outcomes): Examination => ({ ...examination, outcomes })),
  );
  return fc.record({
    run: fc.constant(input.run),
    examinations: fc.tuple(...examinations).chain(shuffleAll),
    removed: shuffleAll(input.removed),
    steeringEdits: shuffleAll(input.steeringEdits),
    approvals: shuffleAll(input.approvals),
    policy: shuffleAll(input.policy.suppressions).map((suppressions) => ({ ...input.policy, suppressions })),
    lineage: fc.constant(input.lineage),
    now: fc.constant(input.now),
  });
}
