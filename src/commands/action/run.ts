import type { Result } from "../../core/fault.ts";
import type { Sha } from "../../core/ids.ts";
import type { StageId } from "../../core/stage-id.ts";
import type { EventPlan } from "../../github/event.ts";
import { readInputs, type Inputs } from "../../github/inputs.ts";
import { findRulePages } from "../../github/rule-pages.ts";
import type { GitHub } from "../../ports/github.ts";
import type { Runner } from "../../ports/runner.ts";
import { disclose } from "../../report/disclose.ts";
import type { Report } from "../../report/report.ts";
import { renderGithub } from "../../report/github/render.ts";
import type { Safe } from "../../text/safe/safe.ts";
import { annotationCommand, appendCommands, joinCommands } from "../../text/safe/workflow-command.ts";
import type { CommandResult, Surroundings, Verdict } from "../command.ts";
import { complain } from "../complain.ts";
import { checkFiles } from "./check-files.ts";
import { findCommits } from "./commits.ts";
import { installWhenMissing } from "./install-when-missing.ts";
import { judge, openReviews } from "./judge.ts";
import { planRun } from "./plan.ts";
import type { Posted, Posting } from "./posting/post.ts";
import { renderSummary } from "./posting/summary.ts";
import { shareRepositories } from "./share-repository.ts";
import { makeRequest, type ReportFiles } from "./request.ts";

/** The result of a scan, with what the steps after it can use. */
export interface ActionResult extends CommandResult {
  /** When something was judged: Markdown for the job's summary, and the outputs of action.yml. */
  readonly published?: { readonly summary: string; readonly outputs: Readonly<Record<string, string>> };
}

/** In the runner's temporary folder, unless the input `report-file` names another place. */
const USUAL_REPORT = "evogate-report.json";
/** What a step may have of the summary: the runner's `AttachmentSizeLimit`. */
const MOST_SUMMARY_BYTES = 1024 * 1024;

const NOT_RUN =
  "The tests of the change were not run: on this event its head is data, and the job has a token. A job without one can run them, whose report is joined then: docs/merge.md.";

/** Judges what the event is about, as `scan` would; inputs only tighten the policy, as flags do in every run of CI. */
export async function runAction(runner: Runner, surroundings: Surroundings): Promise<ActionResult> {
  const git = shareRepositories(surroundings.ports.git);
  try {
    return await judgeEvent(runner, { ...surroundings, ports: { ...surroundings.ports, git } });
  } finally {
    await git.end();
  }
}

async function judgeEvent(runner: Runner, surroundings: Surroundings): Promise<ActionResult> {
  const inputs = readInputs((name) => runner.readInput(name));
  if (!inputs.ok) return complain([inputs.fault]);
  const github = await openGitHub(runner, inputs.value, surroundings);
  const plan = await planRun(runner, inputs.value, github);
  if (!plan.ok) return complain([plan.fault]);
  const commits = await findCommits(plan.value, inputs.value, surroundings);
  if (!commits.ok) return complain([commits.fault]);
  const usual = runner.temporaryFolder === null ? null : `${runner.temporaryFolder}/${USUAL_REPORT}`;
  const files: ReportFiles = { json: inputs.value.reportFile ?? usual, sarif: inputs.value.sarifFile };
  const places = Object.values(files).filter((path) => path !== null);
  const checked = await checkFiles(places, surroundings.ports.files);
  if (!checked.ok) return complain([checked.fault]);
  const mayRunHead = canRunHead(plan.value, inputs.value);
  const request = makeRequest(inputs.value, commits.value, files, mayRunHead, findRulePages(runner));
  if (!request.ok) return complain([request.fault]);
  const environment = { ...surroundings.environment, CI: "true" };
  const advisories = installWhenMissing(surroundings);
  const subject = subjectOf(plan.value, inputs.value);
  const { verdict, report, ...result } = await judge(
    request.value,
    inputs.value.reports,
    openReviews(github, subject),
    {
      ...surroundings,
      environment,
      ports: { ...surroundings.ports, advisories },
    },
  );
  if (verdict === undefined || report === undefined) return result;
  const shown = disclose(report, "shown");
  const { about, pullRequest } = subject;
  const posted = await postTo(github, about, {
    report: shown,
    hasPassed: result.ending === "promoted",
    pullRequest,
    comment: inputs.value.comment,
    isAnnotating: inputs.value.annotations,
    runner,
  });
  const outputs = {
    ...outputsOf(verdict, files),
    "head-sha": about ?? shown.run.head ?? "",
    "policy-sha": shown.run.policy.sha256,
    "tool-version": shown.tool.version,
  };
  const summary = renderSummary(shown, about, MOST_SUMMARY_BYTES);
  const log = inputs.value.annotations
    ? renderGithub(shown, posted.isAnnotated ? "elsewhere" : "here")
    : joinCommands([]);
  const notices = !mayRunHead && isLeftOut("sandbox", report) ? [...posted.notices, NOT_RUN] : posted.notices;
  const workflowCommands = appendCommands(log, notices.map(noticeCommand));
  return { ...result, verdict, workflowCommands, published: { summary, outputs } };
}

/** Reports of other jobs run nothing here, whatever they say was run. */
function canRunHead({ isHeadInert }: EventPlan, { token, reports }: Inputs): boolean {
  return !isHeadInert || token === null || reports.length > 0;
}

/** Whether a stage had something to do, and was not there for it. */
function isLeftOut(stage: StageId, { judgements }: Report): boolean {
  return judgements.some(({ outcomes }) => outcomes?.[stage].kind === "not-run");
}

/** Null without a token. The adapter is loaded here, and nothing is asked yet. */
async function openGitHub(
  { repository, apiUrl }: Runner,
  { token }: Inputs,
  { ports }: Surroundings,
): Promise<Result<GitHub> | null> {
  return token === null || token === "" ? null : await ports.github.open({ token, repository, apiUrl });
}

/** Where inputs name other commits than the event, the verdict is about none that GitHub knows the event by. */
function subjectOf(
  { about, pullRequest, queued }: EventPlan,
  { base, head }: Inputs,
): Pick<EventPlan, "about" | "pullRequest" | "queued"> {
  const isNamed = base !== null || head !== null;
  return isNamed ? { about: null, pullRequest: null, queued: null } : { about, pullRequest, queued };
}

/** What posts is loaded where there is a token; what keeps it from posting is said, and the exit code stays the gate. */
async function postTo(
  github: Result<GitHub> | null,
  about: Sha | null,
  posting: Omit<Posting, "about">,
): Promise<Posted> {
  if (github === null || about === null) return { isAnnotated: false, notices: [] };
  if (!github.ok) return { isAnnotated: false, notices: [`Nothing is posted to GitHub: ${github.fault.message}.`] };
  const { postVerdict } = await import("./posting/post.ts");
  return await postVerdict({ ...posting, about }, github.value);
}

function outputsOf({ decision, held, rejected }: Verdict, files: ReportFiles): Readonly<Record<string, string>> {
  return {
    decision,
    "report-file": files.json ?? "",
    "sarif-file": files.sarif ?? "",
    held: JSON.stringify(held),
    rejected: JSON.stringify(rejected),
  };
}

function noticeCommand(notice: string): Safe<"workflow-command"> {
  return annotationCommand({ level: "notice", title: "Evogate", place: {}, message: [notice] });
}
