import { ok, REMEDIES, type Fault, type Result } from "../../../core/fault.ts";
import type { Sha } from "../../../core/ids.ts";
import type { CommentMode } from "../../../github/inputs.ts";
import type { ChangedFile, GitHub, PullRequest } from "../../../ports/github.ts";
import type { Runner } from "../../../ports/runner.ts";
import { makeAnnotations } from "../../../report/github/annotations.ts";
import { renderComment } from "../../../report/markdown/comment.ts";
import type { Layout } from "../../../report/markdown/page.ts";
import { runDecision, type PublicReport } from "../../../report/report.ts";
import { countWords, NOTHING_WORDS } from "../../../report/words.ts";
import { relativeUri } from "../../../text/uri.ts";
import { makeCheckAnnotations } from "./annotations.ts";
import { postCheck } from "./check.ts";
import { rerunWhereOutdated } from "./rerun.ts";
import { postComment } from "./sticky-comment.ts";
import { renderSummary } from "./summary.ts";

/** A verdict, and what of GitHub it is for. */
export interface Posting {
  readonly report: PublicReport;
  readonly hasPassed: boolean;
  readonly about: Sha;
  readonly pullRequest: number | null;
  readonly comment: CommentMode;
  readonly isAnnotating: boolean;
  readonly runner: Runner;
}

/** What came of it. */
export interface Posted {
  /** Whether GitHub has all annotations; otherwise the log has to have them. */
  readonly isAnnotated: boolean;
  /** One line for each thing to know, most often none. */
  readonly notices: readonly string[];
}

/** Its name is no job's: two checks of one name would be hard to tell apart where one is required. */
const CHECK_NAME = "Evogate verdict";
/** GitHub takes so many characters of a check's summary; bytes, to be on the safe side. */
const MOST_SUMMARY_BYTES = 65_535;
/** Events after which the check that people require is another run's. */
const EVENTS_OF_OTHERS: readonly string[] = ["workflow_dispatch", "pull_request_review"];

/** Posts a check, a comment, and starts the pull request's own run anew. What fails goes one rung down and is said. */
export async function postVerdict(posting: Posting, github: GitHub): Promise<Posted> {
  const { about, pullRequest } = posting;
  const [current, changed] = await askAbout(posting, github);
  if (current?.ok === true && current.value.headSha !== about) {
    const words = `the head of pull request ${pullRequest} is ${current.value.headSha} by now`;
    return { isAnnotated: false, notices: [`${words}: what was found at ${about} is posted nowhere.`] };
  }
  // Together: a check of many annotations takes seconds, in which the head could move under the comment.
  const [checked, commented, again] = await Promise.all([
    makeCheck(posting, changed, github),
    writeComment(posting, github),
    orderRerun(posting, github),
  ]);
  const failures: readonly Failure[] = [
    ...noteFailure("the check with the annotations (checks: write)", checked),
    ...noteFailure("the comment (pull-requests: write)", commented),
    ...noteFailure("the order to run the pull request's own check again (actions: write)", again),
  ];
  return { isAnnotated: checked.ok && posting.isAnnotating, notices: wordFailures(failures) };
}

async function writeComment(posting: Posting, github: GitHub): Promise<Result<void>> {
  const { report, about, pullRequest, comment: mode, hasPassed } = posting;
  if (pullRequest === null) return ok(undefined);
  const body = renderComment(report, about, linkTo(posting));
  return await postComment({ pullRequest, mode, hasPassed, body }, github);
}

async function orderRerun({ about, pullRequest, hasPassed, runner }: Posting, github: GitHub): Promise<Result<void>> {
  const { workflowPath, eventName } = runner;
  if (pullRequest === null || workflowPath === null || !EVENTS_OF_OTHERS.includes(eventName)) return ok(undefined);
  return await rerunWhereOutdated(about, hasPassed, workflowPath, github);
}

/** What the pull request is now, and what it changes; both at once, because each answer takes GitHub its time. */
async function askAbout(
  { pullRequest, isAnnotating }: Posting,
  github: GitHub,
): Promise<readonly [Result<PullRequest> | null, readonly ChangedFile[]]> {
  if (pullRequest === null) return [null, []];
  const listing = isAnnotating ? github.changedFiles(pullRequest) : null;
  const [current, listed] = await Promise.all([github.pullRequest(pullRequest), listing]);
  // Without the order of the change all annotations are there all the same.
  return [current, listed?.ok === true ? listed.value.items : []];
}

async function makeCheck(posting: Posting, changed: readonly ChangedFile[], github: GitHub): Promise<Result<unknown>> {
  const { report, about, hasPassed, isAnnotating, runner } = posting;
  const { run, tool, judgements } = report;
  const decision = runDecision(report);
  const check = {
    name: CHECK_NAME,
    headSha: about,
    externalId: `${about}:${run.policy.sha256}:${tool.version}`,
    detailsUrl: runner.runId === "" ? null : `${repositoryUrl(runner)}/actions/runs/${runner.runId}`,
    conclusion: hasPassed ? ("success" as const) : ("failure" as const),
    title: judgements.length === 0 ? NOTHING_WORDS : `${decision}: ${countWords(report)}`,
    summary: renderSummary(report, about, MOST_SUMMARY_BYTES),
    annotations: isAnnotating ? makeCheckAnnotations(makeAnnotations(report), changed) : [],
  };
  return await postCheck(check, github);
}

/** A permalink to what was judged; lines of an archive's member are no lines of a file. */
function linkTo({ report, runner }: Posting): Layout["linkTo"] {
  const { head } = report.run;
  return ({ path, member, line, endLine, endColumn }) => {
    if (head === null || member !== undefined) return null;
    const last = endColumn === 1 && endLine > line ? endLine - 1 : endLine;
    const lines = last > line ? `#L${line}-L${last}` : `#L${line}`;
    return `${repositoryUrl(runner)}/blob/${head}/${relativeUri(path)}${lines}`;
  };
}

function repositoryUrl({ serverUrl, repository }: Runner): string {
  return `${serverUrl}/${repository}`;
}

interface Failure {
  readonly what: string;
  readonly fault: Fault;
}

function noteFailure(what: string, result: Result<unknown>): Failure[] {
  return result.ok ? [] : [{ what, fault: result.fault }];
}

/** One notice for all: a fork's token may do none of it, and three notices would say that once. */
function wordFailures(failures: readonly Failure[]): readonly string[] {
  if (failures.length === 0) return [];
  const remedies = new Set(failures.map(({ fault }) => REMEDIES[fault.code]));
  const parts = failures.map(({ what, fault }) => `${what}: ${fault.message}`);
  return [`Not posted to GitHub: ${parts.join("; ")}. ${[...remedies].join(" ")}`];
}
