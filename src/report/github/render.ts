import { decisionOf, subjectIdOf, type Judgement } from "../../core/judgement.ts";
import { annotationCommand, joinCommands, logLine, type AnnotationLevel } from "../../text/safe/workflow-command.ts";
import type { Safe } from "../../text/safe/safe.ts";
import { runDecision, type PublicReport, type Report } from "../report.ts";
import { comparedWords, countWords, decisionWords, gapWords, NOTHING_WORDS, policyWords } from "../words.ts";
import { worstJudgementsFirst } from "../worst-first.ts";
import { isShown, makeAnnotations } from "./annotations.ts";

/** What the runner keeps of each level in one step: its `_maxCountPerIssueType`. */
const MOST_OF_A_LEVEL = 10;
/** Artifacts, one on each line. */
const MOST_NAMED = 20;
const LEVELS: readonly AnnotationLevel[] = ["error", "warning", "notice"];

/** Whether the annotations are commands in the log, or already stand in a check. */
export type Annotating = "here" | "elsewhere";

/**
 * The report as commands to GitHub's runner: at most ten annotations of each level, the worst, then plain lines with
 * what is left over and the decision. The runner may obey all of it, so it is written to the log as it is.
 */
export function renderGithub(report: PublicReport, annotating: Annotating = "here"): Safe<"workflow-command"> {
  if (annotating === "elsewhere") return joinCommands(closing(report, []).map(logLine));
  const annotations = makeAnnotations(report);
  const byLevel = LEVELS.map((level) => ({ level, all: annotations.filter((each) => each.level === level) }));
  const commands = byLevel.flatMap(({ all }) => all.slice(0, MOST_OF_A_LEVEL).map(annotationCommand));
  const left = byLevel.map(({ level, all }) => countMore(level, all.length - MOST_OF_A_LEVEL));
  return joinCommands([
    ...commands,
    ...closing(
      report,
      left.filter((text) => text !== ""),
    ).map(logLine),
  ]);
}

function countMore(level: AnnotationLevel, count: number): string {
  return count <= 0 ? "" : `${count} ${level}${count === 1 ? "" : "s"}`;
}

function closing(report: Report, left: readonly string[]): readonly string[] {
  const { tool, run, judgements } = report;
  const lines = [`${tool.name} ${tool.version}: ${comparedWords(run)}, ${policyWords(run)}`];
  if (left.length > 0) {
    lines.push(`Not annotated, because GitHub keeps ten of a level: ${left.join(", ")} more. --format json has all.`);
  }
  const old = judgements.flatMap(({ findings }) => findings).filter((judged) => !isShown(judged)).length;
  if (old > 0) lines.push(`Not annotated, because known or suppressed: ${old}.`);
  const gaps = judgements.flatMap((judgement) => judgement.gaps).filter(({ kind }) => kind !== "stage");
  lines.push(...new Set(gaps.map((gap) => `Nothing is promoted: ${gapWords(gap)}.`)));
  if (judgements.length === 0) return [...lines, NOTHING_WORDS];
  lines.push(...nameBlocking(judgements));
  const decision = runDecision(report);
  return [...lines, `${decision.toUpperCase()}: ${decisionWords(report)} (${countWords(report)})`];
}

/** Annotations name files; a reader of the log wants the artifacts. */
function nameBlocking(judgements: readonly Judgement[]): readonly string[] {
  const blocking = worstJudgementsFirst(judgements).filter((judgement) => decisionOf(judgement) !== "promote");
  const named = blocking
    .slice(0, MOST_NAMED)
    .map((judgement) => `${decisionOf(judgement)}: ${subjectIdOf(judgement.subject)}`);
  const left = blocking.length - named.length;
  return left === 0 ? named : [...named, `and ${left} more that ${left === 1 ? "is" : "are"} not promoted`];
}
