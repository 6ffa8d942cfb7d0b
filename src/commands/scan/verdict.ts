import { decisionOf, subjectIdOf, type Decision } from "../../core/judgement.ts";
import { runDecision, type Report } from "../../report/report.ts";
import type { Verdict } from "../command.ts";

export function verdictOf(report: Report): Verdict {
  const idsOf = (decision: Decision): readonly string[] =>
    report.judgements
      .filter((judgement) => decisionOf(judgement) === decision)
      .map(({ subject }) => subjectIdOf(subject));
  return { decision: runDecision(report), held: idsOf("hold"), rejected: idsOf("reject") };
}
