import { runStep, type Started, type Step } from "../../support/action.ts";
import { startGitHub, type GitHubDouble } from "../../support/github-double/server.ts";
import { pullState } from "../../support/github-double/state.ts";

/** A token that no output may have. */
export const TOKEN = "ghs_SECRETsecretSECRETsecret";
export const WORKFLOW = ".github/workflows/gate.yml";

/** A double whose pull request 7 has these commits. */
export async function startGitHubWith(commits: {
  readonly base: string;
  readonly head: string;
}): Promise<GitHubDouble> {
  const github = await startGitHub();
  github.state.token = TOKEN;
  github.state.pulls.set(7, pullState(commits));
  return github;
}

/** Runs the action with a token and the double as its GitHub; every request has to be one that GitHub knows. */
export async function runOnGitHub(github: GitHubDouble, workspace: string, started: Started): Promise<Step> {
  const step = await runStep(workspace, {
    ...started,
    inputs: { "github-token": TOKEN, ...started.inputs },
    environment: {
      GITHUB_API_URL: github.url,
      GITHUB_RUN_ID: "99",
      GITHUB_WORKFLOW_REF: `octo/skills/${WORKFLOW}@refs/heads/main`,
      ...started.environment,
    },
  });
  const problems = github.requests.flatMap(({ problem }) => problem ?? []);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const shown = step.stdout + step.stderr + step.summary + JSON.stringify([step.outputs, github.state.comments]);
  if (shown.includes(TOKEN)) throw new Error("the token is shown");
  return step;
}
