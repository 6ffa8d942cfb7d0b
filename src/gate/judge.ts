import { comparable, type Examinable } from "../core/artifact.ts";
import { nonEmpty } from "../core/brand.ts";
import { NO_DELTA } from "../core/capability-delta.ts";
import type { Capability } from "../core/capability.ts";
import type { Finding } from "../core/finding.ts";
import {
  subjectIdOf,
  type Examination,
  type GateInput,
  type Judged,
  type Judgement,
  type Need,
} from "../core/judgement.ts";
import type { Evidence, Outcomes } from "../core/outcome.ts";
import { STAGE_IDS } from "../core/stage-id.ts";
import type { Trial } from "../core/trial.ts";
import { compareAbilities } from "../delta/capabilities.ts";
import { openEarlierNames } from "../delta/earlier-names.ts";
import { compareFindings } from "../delta/findings.ts";
import { compareText } from "../core/order.ts";
import { compareByPlace } from "../delta/order.ts";
import { findCapabilityNeeds } from "./capability-needs.ts";
import { judgeFinding } from "./effect.ts";
import { findGaps, runGaps } from "./gaps.ts";
import { findLimitNeeds } from "./limits.ts";
import { findTestNeeds } from "./test-needs.ts";
import { addOpinions } from "./opinions.ts";
import { settleNeeds } from "./settle.ts";
import { isSuppressed } from "./suppress.ts";

/** Judges everything of a run: reasons for each artifact, sorted by id, with the steering edits as one more. */
export function judge(input: GateInput): readonly Judgement[] {
  const judgements = input.examinations.map((examination) => judgeExamination(examination, input));
  for (const before of input.removed) judgements.push(settled({ kind: "removed", before }));
  const edits = input.steeringEdits.toSorted((a, b) => compareText(a.path, b.path));
  const paths = nonEmpty(edits.map(({ path }) => path));
  if (paths !== null) {
    const needs = edits.map((edit): Need => ({ kind: "steering", ...edit }));
    judgements.push({ ...settled({ kind: "steering", paths }), needs, gaps: runGaps(input.run) });
  }
  return judgements
    .map((judgement) => settleNeeds(judgement, input.approvals, input.policy.gate.approvals.minimum))
    .toSorted((a, b) => compareText(subjectIdOf(a.subject), subjectIdOf(b.subject)));
}

/** Nothing to say: what is gone can do nothing. */
function settled(subject: Judgement["subject"]): Judgement {
  const coverage = { lookedAt: 0, notLookedAt: [] };
  return {
    subject,
    outcomes: null,
    coverage,
    trial: null,
    findings: [],
    delta: NO_DELTA,
    needs: [],
    met: [],
    gaps: [],
  };
}

/** Whether a change is rejected by what some stages found, whatever the others will say (law 1). */
export function isRejected(
  change: Examinable,
  outcomes: Partial<Outcomes>,
  input: Pick<GateInput, "policy" | "now">,
): boolean {
  return judgeFindings(change, outcomes, input).some(({ effect }) => effect === "reject");
}

function judgeFindings(
  change: Examinable,
  outcomes: Partial<Outcomes>,
  { policy, now }: Pick<GateInput, "policy" | "now">,
): readonly Judged[] {
  const before = comparable(change) !== null ? findingsOf(outcomes, "before") : null;
  const judged = compareFindings(findingsOf(outcomes, "head"), before).map((compared): Judged => {
    const suppressed = isSuppressed(compared.finding, change.head.id, policy.suppressions, now);
    return judgeFinding(compared, suppressed, policy.gate);
  });
  return addOpinions(
    judged,
    evidenceOf(outcomes, "head").flatMap(({ opinions = [] }) => opinions),
  );
}

function judgeExamination({ change, outcomes, coverage }: Examination, input: GateInput): Judgement {
  const { policy } = input;
  const isComparable = comparable(change) !== null;
  const findings = judgeFindings(change, outcomes, input);
  const earlier = isComparable ? capabilitiesOf(outcomes, "before") : null;
  const abilities = capabilitiesOf(outcomes, "head");
  const delta = compareAbilities(abilities, earlier, openEarlierNames(change));
  const needs = [
    ...findings.filter(({ effect }) => effect === "hold").map((judged): Need => ({ kind: "finding", judged })),
    ...findCapabilityNeeds(delta.gained, findings, input),
    ...findLimitNeeds(change, abilities, earlier, input),
    ...findTestNeeds(change, outcomes, input),
  ];
  const gaps = findGaps(outcomes, policy, input.run);
  return { subject: change, outcomes, coverage, trial: trialOf(outcomes), findings, delta, needs, met: [], gaps };
}

/** What all stages found on one side, in the order of reports. */
function findingsOf(outcomes: Partial<Outcomes>, side: "head" | "before"): readonly Finding[] {
  return evidenceOf(outcomes, side)
    .flatMap(({ findings }) => findings)
    .toSorted(compareByPlace);
}

/** What a side can do, as far as stages said it. */
function capabilitiesOf(outcomes: Outcomes, side: "head" | "before"): readonly Capability[] {
  return evidenceOf(outcomes, side).flatMap(({ capabilities = [] }) => capabilities);
}

function evidenceOf(outcomes: Partial<Outcomes>, side: "head" | "before"): readonly Evidence[] {
  return STAGE_IDS.flatMap((stage) => {
    const outcome = outcomes[stage];
    const evidence = outcome !== undefined && "evidence" in outcome ? outcome.evidence?.[side] : null;
    return evidence === null || evidence === undefined ? [] : [evidence];
  });
}

/** Null where nothing of the artifact was run. */
function trialOf(outcomes: Outcomes): Trial | null {
  return evidenceOf(outcomes, "head").find(({ trial }) => trial !== undefined)?.trial ?? null;
}
