import { comparable, type Sides } from "../../core/artifact.ts";
import type { Fault } from "../../core/fault.ts";
import type { Opinion } from "../../core/finding.ts";
import { examined, failed, notRun, type Evidence, type StageOutcome } from "../../core/outcome.ts";
import type { Planned } from "./plan-questions.ts";
import { findingsSoFar } from "./questions.ts";
import { opinionOn, raiseClaims, raiseManipulated, type CountedClaim, type RaisedClaims } from "./raise-claims.ts";
import type { Claim, ReadAnswer } from "./read-answer.ts";
import type { ReviewedChange } from "./reviewed-change.ts";

/** What came of one question. */
export type Told =
  | { readonly kind: "read"; readonly planned: Planned; readonly answer: ReadAnswer }
  | { readonly kind: "failed"; readonly planned: Planned; readonly fault: Fault }
  /** Nothing was kept, and nobody may be asked. */
  | { readonly kind: "offline"; readonly planned: Planned };

/** What all answers about one change come to. `faults`: what was wrong besides. */
export function settleChange(
  reviewed: ReviewedChange,
  told: readonly Told[],
  faults: readonly Fault[],
  ofRuns: number,
): StageOutcome {
  const evidence = collectEvidence(reviewed, told, ofRuns);
  const all = [...faults, ...describeGaps(told)];
  // Where no line differs, nobody is asked.
  const isRead = told.length === 0 || told.some((each) => each.kind === "read" && hasClaims(each.answer));
  const [first] = all;
  if (isRead || first === undefined) return examined(reviewed.files.length, evidence, all);
  if (told.every(({ kind }) => kind === "offline")) return notRun("offline");
  if (told.every((each) => each.kind === "failed" && each.fault.code === "budget-spent")) return notRun("budget");
  return failed(first, evidence);
}

function hasClaims(answer: ReadAnswer): answer is Extract<ReadAnswer, { kind: "sound" | "unsound" }> {
  return answer.kind === "sound" || answer.kind === "unsound";
}

function collectEvidence(reviewed: ReviewedChange, told: readonly Told[], ofRuns: number): Sides<Evidence> {
  const read = told.filter((each) => each.kind === "read");
  const claims = raiseClaims(countClaims(read), findingsSoFar(reviewed.soFar), ofRuns);
  const manipulated = read.flatMap(({ planned, answer }) => {
    const [stretch] = planned.portion.stretches;
    return answer.kind === "manipulated" && stretch !== undefined ? [raiseManipulated(stretch.file, answer.sign)] : [];
  });
  const raised: readonly RaisedClaims[] = [claims, ...manipulated];
  const findings = new Map(
    raised.flatMap((each) => each.findings).map((finding) => [JSON.stringify(finding), finding]),
  );
  const opinions = [...raised.flatMap((each) => each.opinions), ...read.flatMap(answerQuestions)];
  const unlike = new Map(opinions.map((opinion) => [JSON.stringify(opinion), opinion]));
  return {
    head: { findings: [...findings.values()], opinions: [...unlike.values()] },
    before: comparable(reviewed.change) === null ? null : { findings: [] },
  };
}

type Read = Extract<Told, { kind: "read" }>;

/** Claims of one lens about one place are the same claim, however they are worded; the first run's words stand. */
function countClaims(read: readonly Read[]): readonly CountedClaim[] {
  const counted = new Map<string, { claim: Claim; runs: Set<number> }>();
  for (const { planned, answer } of read) {
    for (const claim of hasClaims(answer) ? answer.claims : []) {
      const key = JSON.stringify([planned.lens, claim.file.name, claim.place]);
      const same = counted.get(key) ?? { claim, runs: new Set<number>() };
      same.runs.add(planned.run);
      counted.set(key, same);
    }
  }
  return [...counted.values()].map(({ claim, runs }) => ({ claim, runs: runs.size }));
}

/** The answers of one run: the others say the same in other words. */
function answerQuestions({ planned, answer }: Read): readonly Opinion[] {
  if (planned.run !== 0 || !hasClaims(answer)) return [];
  return answer.answers.flatMap(({ question, says }) => {
    const asked = planned.questions.find(({ number }) => number === question);
    return asked === undefined || says.trim() === "" ? [] : [opinionOn(asked.finding, says)];
  });
}

/** What was not read, and why: one sentence for each reason. */
function describeGaps(told: readonly Told[]): readonly Fault[] {
  const reasons = new Map<string, { readonly fault: Fault; count: number }>();
  for (const each of told) {
    const fault = faultOf(each);
    if (fault === null) continue;
    const key = JSON.stringify(fault);
    const same = reasons.get(key) ?? { fault, count: 0 };
    same.count += 1;
    reasons.set(key, same);
  }
  return [...reasons.values()].map(({ fault, count }) => {
    return { ...fault, message: `${count} of ${told.length} questions: ${fault.message}` };
  });
}

function faultOf(told: Told): Fault | null {
  if (told.kind === "failed") return { ...told.fault, message: nameParts(told) };
  if (told.kind === "offline")
    return { code: "model-unreachable", message: "no answer is kept, and --offline asks nobody" };
  switch (told.answer.kind) {
    case "sound":
      return null;
    case "unsound":
      return { code: "review-unproved", message: "a claim was left out, because what it quotes is not there" };
    case "no-answer":
      return { code: "model-answer-invalid", message: `the answer cannot be used: ${told.answer.because}` };
    case "manipulated":
      return { code: "review-unproved", message: `the answer was thrown away: ${told.answer.sign}` };
  }
}

/** What did not fit is named. */
function nameParts({ fault, planned }: Extract<Told, { kind: "failed" }>): string {
  if (fault.code !== "budget-spent") return fault.message;
  const names = planned.portion.stretches.map(({ file }) => file.name);
  return `${fault.message}; not read: ${[...new Set(names)].join(", ")}`;
}
