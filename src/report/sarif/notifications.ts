import { REMEDIES, type Fault } from "../../core/fault.ts";
import { subjectIdOf, type Judgement } from "../../core/judgement.ts";
import { STAGE_IDS } from "../../core/stage-id.ts";
import { runDecision, type Report } from "../report.ts";
import { faultsOf, gapOfStage } from "../stages.ts";
import { decisionWords, gapWords } from "../words.ts";
import { fileOf } from "./location.ts";
import { messageOf } from "./message.ts";
import type { Level, Notification } from "./shape.ts";

/** A hostile tree can have a fault a file; more than these tell nobody more. */
const MOST_NOTIFICATIONS = 200;

/** What is to be said of the run itself: the decision, what was left out here, what kept stages from finishing. */
export function describeRun(report: Report, omitted: number): readonly Notification[] {
  const decision = runDecision(report);
  const all = report.judgements.flatMap(describeGaps);
  const worstFirst = [...all.filter(({ level }) => level === "error"), ...all.filter(({ level }) => level !== "error")];
  const unsaid = worstFirst.length - MOST_NOTIFICATIONS;
  return [
    notify("decision", "note", `${decision}: ${decisionWords(report)}`),
    ...describeOmissions(omitted, "results", "those that weigh least"),
    ...describeOmissions(unsaid, "notifications", "the last ones"),
    ...runGaps(report),
    ...worstFirst.slice(0, MOST_NOTIFICATIONS),
  ];
}

function describeOmissions(count: number, things: string, which: string): readonly Notification[] {
  return count <= 0 ? [] : [notify("omitted", "warning", `${count} ${things} were left out, ${which}`)];
}

/** What holds for the whole run is in every judgement, and is said once. */
function runGaps({ judgements }: Report): readonly Notification[] {
  const kinds = new Map(judgements.flatMap(({ gaps }) => gaps).map((gap) => [gap.kind, gap]));
  return [...kinds.values()].flatMap((gap) => (gap.kind === "stage" ? [] : notify(gap.kind, "note", gapWords(gap))));
}

/** Faults of a stage that is a gap are errors, others are warnings. */
function describeGaps(judgement: Judgement): readonly Notification[] {
  const { subject, outcomes } = judgement;
  if (outcomes === null) return [];
  const name = subjectIdOf(subject);
  return STAGE_IDS.flatMap((stage) => {
    const gap = gapOfStage(judgement, stage);
    const level = gap === undefined ? "warning" : "error";
    const faults = faultsOf(outcomes[stage]).map((fault) => describeFault(fault, name, level));
    if (gap === undefined || faults.length > 0) return faults;
    return [notify(gap.outcome.kind, level, `${name}: ${gapWords(gap)}`)];
  });
}

/** Says the file only: the place in it can be more than the policy discloses. */
function describeFault({ code, message, at }: Fault, artifact: string, level: Level): Notification {
  const said = notify(code, level, `${artifact}: ${message}. ${REMEDIES[code]}`);
  return at === undefined ? said : { ...said, locations: [{ physicalLocation: fileOf(at.path) }] };
}

function notify(id: string, level: Level, text: string): Notification {
  return { descriptor: { id }, level, message: messageOf(text) };
}
