import { REMEDIES } from "../../core/fault.ts";
import { subjectIdOf, type Gap, type Judged, type Judgement, type Need } from "../../core/judgement.ts";
import { placeName, type Location } from "../../core/location.ts";
import type { Severity } from "../../core/severity.ts";
import type { Annotation, AnnotationLevel, AnnotationPlace } from "../../text/safe/workflow-command.ts";
import { placeOfCapability } from "../capability-words.ts";
import type { Report } from "../report.ts";
import { faultsOf } from "../stages.ts";
import { gapWords, placedNeedWords } from "../words.ts";
import { worstFindingsFirst } from "../worst-first.ts";

/** Everything that GitHub could show beside the code, the worst first. Findings known or suppressed are not news. */
export function makeAnnotations(report: Report): readonly Annotation[] {
  const { judgements } = report;
  const findings = judgements.flatMap((judgement) => judgement.findings.filter(isShown));
  return [
    ...worstFindingsFirst(findings).map((judged) => annotateFinding(judged, report)),
    ...judgements.flatMap(({ needs }) => needs.flatMap(annotateNeed)),
    ...judgements.flatMap((judgement) => judgement.gaps.flatMap((gap) => annotateGap(gap, judgement))),
  ];
}

/** What decides something, and whatever else is new. */
export function isShown({ effect, status }: Judged): boolean {
  return effect !== "none" || status === "new";
}

const LEVELS: Readonly<Record<Severity, AnnotationLevel>> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "warning",
  info: "warning",
};
const EFFECTS: Readonly<Record<Judged["effect"], string>> = { reject: "rejects", hold: "holds", none: "notes" };

function annotateFinding({ finding, effect }: Judged, report: Report): Annotation {
  const { severity, rule, message, quote, fix, primary } = finding;
  const texts = report.rules.get(rule);
  return {
    // An error on a change that is promoted would only teach people to overlook errors.
    level: effect === "none" ? "notice" : LEVELS[severity],
    title: `Evogate ${EFFECTS[effect]}: ${rule} (${severity})`,
    place: annotationPlace(primary),
    message: [
      message,
      ...(primary.member === undefined ? [] : [`In ${placeName(primary)}:${primary.line}`]),
      ...(quote === undefined ? [] : [`Found: ${quote}`]),
      ...(texts === undefined ? [] : [`Why: ${texts.why}`, `Fix: ${fix ?? texts.fix}`]),
    ],
  };
}

function annotateNeed(need: Need): readonly Annotation[] {
  if (need.kind === "finding") return [];
  const title = "Evogate holds: a person has to settle this";
  const place = placeOfNeed(need);
  return [{ level: "warning", title, place, message: [placedNeedWords(need)] }];
}

function placeOfNeed(need: Exclude<Need, { kind: "finding" }>): AnnotationPlace {
  if (need.kind === "capability") return annotationPlace(placeOfCapability(need.capability));
  return { file: need.kind === "steering" ? need.path : need.at };
}

/** The gaps of a whole run stand in its last lines. */
function annotateGap(gap: Gap, { subject }: Judgement): readonly Annotation[] {
  if (gap.kind !== "stage") return [];
  const title = `Evogate could not finish: ${subjectIdOf(subject)}`;
  const faults = faultsOf(gap.outcome);
  const places = faults.flatMap(({ at }) => (at === undefined ? [] : [annotationPlace(at)]));
  const lines = faults.flatMap(({ code, message }) => [message, REMEDIES[code]]);
  return [{ level: "warning", title, place: places[0] ?? {}, message: [gapWords(gap), ...lines] }];
}

/** The lines of a member are not lines of its archive; a finding about a whole file has no columns. */
function annotationPlace({ path, member, line, column, endLine, endColumn }: Location): AnnotationPlace {
  if (member !== undefined) return { file: path };
  if (line !== endLine) return { file: path, line, endLine: endColumn === 1 ? endLine - 1 : endLine };
  return column === endColumn ? { file: path, line } : { file: path, line, col: column, endLine, endColumn };
}
