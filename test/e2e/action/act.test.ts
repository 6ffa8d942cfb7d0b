import { cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { copyAction, runWorkflow, runWorkflowOn } from "../../support/act.ts";
import { DISPATCH_PAYLOAD, pullRequestPayload } from "../../support/payloads.ts";
import { makeRepository, type TestRepository } from "../../support/repository.ts";
import { DOWNLOAD, OVERRIDE, skillText } from "../skill.ts";
import { startGitHubWith } from "./on-github.ts";

/** As docs/action.md has it. */
const WORKFLOW = `
on: [pull_request, issues]
jobs:
  gate:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683
        with: { fetch-depth: 0, persist-credentials: false }
      - uses: evogate/evogate@v1
`;

/** A repository that uses the action, with a pull request whose branch is checked out, and its payload. */
function makeUser(body: string): {
  readonly repository: TestRepository;
  readonly payload: object;
  readonly base: string;
  readonly head: string;
} {
  const repository = makeRepository();
  repository.write(".github/workflows/gate.yml", WORKFLOW);
  repository.write("skills/count/SKILL.md", skillText("count"));
  const base = repository.commit();
  repository.git("switch", "--quiet", "--create", "evolve");
  repository.write("skills/count/SKILL.md", skillText("count", body));
  const head = repository.commit();
  return { repository, payload: pullRequestPayload("synchronize", { base, head }), base, head };
}

const CASES = [
  { body: "Count the letters too.\n", exitCode: 0, decision: "promote" },
  { body: DOWNLOAD, exitCode: 1, decision: "hold" },
  { body: OVERRIDE, exitCode: 1, decision: "reject" },
];

describe("a repository that uses the action, run by act", () => {
  test.for(CASES)("$decision", ({ body, exitCode, decision }, context) => {
    const { repository, payload } = makeUser(body);
    const workflow = runWorkflow(context, repository.path, "pull_request", payload);
    expect(workflow).toMatchObject({ exitCode, outputs: { decision } });
    expect(workflow.summary).toMatch(new RegExp(`^## . ${decision}: `, "u"));
  });

  test("posts with the job's own token, which no workflow has to name", async (context) => {
    const { repository, payload, head, base } = makeUser(OVERRIDE);
    // act takes the repository's name from it.
    repository.git("remote", "add", "origin", "https://github.com/octo/skills.git");
    const github = await startGitHubWith({ base, head });
    const { url, state } = github;
    const exitCode = await runWorkflowOn(
      { url, token: state.token },
      context,
      repository.path,
      "pull_request",
      payload,
    );
    expect([exitCode, github.requests.flatMap(({ problem }) => problem ?? [])]).toEqual([1, []]);
    expect(state.checkRuns).toMatchObject([{ headSha: head, conclusion: "failure" }]);
    expect(state.comments).toHaveLength(1);
  });

  test("on an event without anything to judge it fails", (context) => {
    const { repository, payload } = makeUser(OVERRIDE);
    const workflow = runWorkflow(context, repository.path, "issues", payload);
    expect(workflow).toEqual({ exitCode: 1, outputs: {}, summary: "" });
  });
});

/** What this repository's own workflow needs of it, and the commit of that. */
function makeOwn(): { readonly repository: TestRepository; readonly base: string } {
  const repository = makeRepository();
  copyAction(repository.path);
  cpSync("examples", join(repository.path, "examples"), { recursive: true });
  cpSync(".github/workflows/gate.yml", join(repository.path, ".github/workflows/gate.yml"));
  return { repository, base: repository.commit() };
}

describe("the gate of this repository, run by act", () => {
  test("promotes its examples", (context) => {
    const { repository } = makeOwn();
    const { exitCode, outputs } = runWorkflow(context, repository.path, "workflow_dispatch", DISPATCH_PAYLOAD);
    expect([exitCode, outputs["decision"]]).toEqual([0, "promote"]);
  });

  test("rejects one that is poisoned", (context) => {
    const { repository, base } = makeOwn();
    repository.git("switch", "--quiet", "--create", "evolve");
    cpSync("examples/branches/poisoned", join(repository.path, "examples/base"), { recursive: true });
    const payload = pullRequestPayload("opened", { base, head: repository.commit() });
    const { exitCode, outputs } = runWorkflow(context, repository.path, "pull_request", payload);
    expect([exitCode, outputs["rejected"]]).toEqual([1, '["examples/base/skills/csv-report"]']);
  });
});
