import type { Decision } from "../../core/judgement.ts";
import { mayCommit, runDecision, type Report } from "../../report/report.ts";
import type { Ending } from "../command.ts";

const ENDINGS: Readonly<Record<Decision, Ending>> = {
  promote: "promoted",
  incomplete: "incomplete",
  hold: "blocked",
  reject: "blocked",
};

/** What a report means for whoever waits for the exit code. */
export function endingOf(report: Report): Ending {
  return !report.run.enforced || mayCommit(report) ? "promoted" : ENDINGS[runDecision(report)];
}
