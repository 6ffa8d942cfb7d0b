import { nonEmpty } from "../core/brand.ts";
import type { GainedCapability } from "../core/capability-delta.ts";
import type { Finding } from "../core/finding.ts";
import {
  subjectIdOf,
  type Approval,
  type Exceeded,
  type Judged,
  type Judgement,
  type Met,
  type Need,
} from "../core/judgement.ts";

/**
 * Moves the needs that enough persons approved to those that are met: they hold no more. A need that an approval does not
 * name stays one, and so does whatever no person can settle: a finding that rejects, a gap.
 */
export function settleNeeds(judgement: Judgement, approvals: readonly Approval[], minimum: number): Judgement {
  const id = subjectIdOf(judgement.subject);
  const counting = approvals.filter(({ artifact, by }) => artifact === id && by.length >= minimum);
  const met: Met[] = [];
  const needs: Need[] = [];
  for (const need of judgement.needs) {
    const approval = counting.find((each) => each.needs.some((approved) => isSameNeed(approved, need)));
    const by = nonEmpty(approval?.by ?? []);
    if (by === null) needs.push(need);
    else met.push({ need, by });
  }
  if (met.length === 0) return judgement;
  return { ...judgement, findings: judgement.findings.map((judged) => acceptIfMet(judged, met)), needs, met };
}

function acceptIfMet(judged: Judged, met: readonly Met[]): Judged {
  const isMet = met.some(({ need }) => need.kind === "finding" && need.judged === judged);
  return isMet ? { ...judged, effect: "none" } : judged;
}

function isSameNeed(a: Need, b: Need): boolean {
  switch (a.kind) {
    case "finding":
      return b.kind === "finding" && isSameFinding(a.judged.finding, b.judged.finding);
    case "capability":
      return b.kind === "capability" && isSameGain(a, b);
    case "limit":
      return b.kind === "limit" && a.limit === b.limit && isSameExcess(a, b);
    case "drift":
      return b.kind === "drift" && isSameExcess(a, b);
    case "tests":
      return b.kind === "tests" && a.at === b.at;
    case "steering":
      return b.kind === "steering" && a.path === b.path && a.because === b.because;
  }
}

/** What a finding is and where; all that a person was shown of it. */
function isSameFinding(a: Finding, b: Finding): boolean {
  return (
    a.rule === b.rule &&
    a.fingerprint === b.fingerprint &&
    a.message === b.message &&
    a.primary.path === b.primary.path &&
    a.primary.member === b.primary.member &&
    a.primary.line === b.primary.line &&
    a.primary.column === b.primary.column
  );
}

function isSameExcess(a: Exceeded, b: Exceeded): boolean {
  return a.count === b.count && a.allowed === b.allowed;
}

/** What is gained and how far, and where a person was shown it. */
function isSameGain(a: GainedCapability, b: GainedCapability): boolean {
  return describeGain(a) === describeGain(b);
}

function describeGain({ capability, widens }: GainedCapability): string {
  const { kind, target, origins, at } = capability;
  return JSON.stringify([kind, target, origins, at, widens?.target ?? null]);
}
