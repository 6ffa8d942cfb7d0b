import type { Sha } from "../../../src/core/ids.ts";
import { createGitHubHost } from "../../../src/adapters/github/host.ts";
import { createRunner } from "../../../src/adapters/github-runner.ts";
import { postVerdict, type Posted, type Posting } from "../../../src/commands/action/posting/post.ts";
import { startGitHub, type GitHubDouble } from "../../support/github-double/server.ts";
import { pullState, type RunState } from "../../support/github-double/state.ts";
import { REPORTS } from "../../report/decisions.ts";
import type { PublicReport } from "../../../src/report/report.ts";

export const BASE: Sha = "a".repeat(40) as Sha;
export const HEAD: Sha = "c".repeat(40) as Sha;
const WORKFLOW = ".github/workflows/gate.yml";

/** A double with pull request 7, and its own run of the workflow, which failed. */
export async function startProposal(): Promise<GitHubDouble> {
  const double = await startGitHub();
  double.state.pulls.set(7, pullState({ base: BASE, head: HEAD }));
  return double;
}

/** The pull request's own run of a workflow. */
export function ownRun(more: Partial<RunState> = {}): RunState {
  const run = { id: 11, path: WORKFLOW, event: "pull_request", headSha: HEAD, job: "gate" };
  return { ...run, status: "completed", conclusion: "failure", ...more };
}

/** One of the sample reports. */
export function sample(name: string): PublicReport {
  const report = REPORTS[name];
  if (report === undefined) throw new Error(`no sample ${name}`);
  return report;
}

/** Posts a report on pull request 7 as the action would; nothing is waited for. */
export async function postOn(
  double: GitHubDouble,
  report: PublicReport,
  more: Partial<Posting> & { readonly event?: string } = {},
): Promise<Posted> {
  const { event = "pull_request", ...others } = more;
  const host = createGitHubHost({
    cost: { milliseconds: 20_000, bytes: 10_000_000 },
    wait: () => Promise.resolve(),
    now: () => 0,
  });
  const github = await host.open({ token: "ghs_double", repository: "octo/skills", apiUrl: double.url });
  if (!github.ok) throw new Error(github.fault.message);
  const runner = createRunner({
    GITHUB_EVENT_NAME: event,
    GITHUB_REPOSITORY: "octo/skills",
    GITHUB_RUN_ID: "99",
    GITHUB_WORKFLOW_REF: `octo/skills/${WORKFLOW}@refs/heads/main`,
  });
  const posting = {
    report,
    hasPassed: false,
    about: HEAD,
    pullRequest: 7,
    comment: "on-failure",
    isAnnotating: true,
    runner,
  };
  return await postVerdict({ ...posting, ...others } as Posting, github.value);
}
