import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, type TestContext } from "vitest";
import { parse } from "yaml";
import { runWorkflow, type Workflow } from "../../support/act.ts";
import { pullRequestPayload } from "../../support/payloads.ts";
import { makeRepository, makeTemporaryFolder } from "../../support/repository.ts";
import { DOWNLOAD, OVERRIDE, skillText } from "../skill.ts";

const REUSABLE = readFileSync(".github/workflows/evogate.yml", "utf8");

/** As docs/action.md has it, but for the place of the workflow: act does not fetch one. */
const CALLER = `
on: [pull_request]
permissions: {}
jobs:
  gate:
    permissions: { actions: write, checks: write, contents: read, pull-requests: write }
    uses: ./.github/workflows/evogate.yml
`;

/** Stand-ins for actions/upload-artifact and actions/download-artifact: act's own need a network. */
function makeArtifactActions(): Readonly<Record<string, string>> {
  const folder = makeTemporaryFolder();
  const stored = join(folder, "stored");
  mkdirSync(stored);
  const commands = {
    "upload-artifact": `mkdir "${stored}/$NAME" && cp "$WHERE" "${stored}/$NAME"`,
    "download-artifact": `mkdir -p "$WHERE" && cp "${stored}/$NAME"/* "$WHERE"`,
  };
  const actions = Object.entries(commands).map(([name, command]) => {
    mkdirSync(join(folder, name));
    const step = {
      run: command,
      shell: "bash",
      env: { NAME: "${{ inputs.name }}", WHERE: "${{ inputs.path }}" },
    };
    const inputs = Object.fromEntries(
      ["name", "path", "if-no-files-found", "compression-level", "retention-days"].map((key) => [key, {}]),
    );
    const action = { name, description: name, inputs, runs: { using: "composite", steps: [step] } };
    writeFileSync(join(folder, name, "action.yml"), JSON.stringify(action));
    const used = new RegExp(`actions/${name}@[0-9a-f]{40}`, "u").exec(REUSABLE)?.[0];
    if (used === undefined) throw new Error(`the workflow does not use ${name}`);
    return [used, join(folder, name)] as const;
  });
  return Object.fromEntries(actions);
}

/** Runs the workflow for a pull request that gives a skill this text; `edit` changes the workflow first. */
function call(context: TestContext, body: string, edit: (workflow: string) => string = (text) => text): Workflow {
  const repository = makeRepository();
  repository.write(".github/workflows/gate.yml", CALLER);
  // act does not know yet what `$/` is: the repository of the workflow itself, at its own commit.
  repository.write(
    ".github/workflows/evogate.yml",
    edit(REUSABLE.replaceAll("uses: $/\n", "uses: evogate/evogate@v1\n")),
  );
  repository.write("skills/count/SKILL.md", skillText("count"));
  const base = repository.commit();
  repository.git("switch", "--quiet", "--create", "evolve");
  repository.write("skills/count/SKILL.md", skillText("count", body));
  const payload = pullRequestPayload("synchronize", { base, head: repository.commit() });
  return runWorkflow(context, repository.path, "pull_request", payload, { actions: makeArtifactActions() });
}

test("no job has a right or a secret that it does not need", () => {
  const { permissions, jobs } = parse(REUSABLE) as {
    readonly permissions: object;
    readonly jobs: Readonly<Record<string, { readonly permissions: object }>>;
  };
  expect(permissions).toEqual({});
  expect(Object.entries(jobs).map(([name, job]) => [name, job.permissions])).toEqual([
    ["judge", { contents: "read" }],
    // It runs what the change brings.
    ["sandbox", {}],
    ["gate", { actions: "write", checks: "write", contents: "read", "pull-requests": "write" }],
  ]);
  const withSecrets = Object.entries(jobs).filter(([, job]) => /\bsecrets\b/u.test(JSON.stringify(job)));
  // The key of a model, in the job that executes nothing of the change.
  expect(withSecrets.map(([name]) => name)).toEqual(["judge"]);
});

describe("a repository that calls the workflow, run by act", () => {
  test.for([
    { body: "Count the letters too.\n", exitCode: 0, decision: "promote" },
    { body: DOWNLOAD, exitCode: 1, decision: "hold" },
    { body: OVERRIDE, exitCode: 1, decision: "reject" },
  ])(
    "$decision: the job that judges succeeds, and the one that joins decides",
    ({ body, exitCode, decision }, context) => {
      const workflow = call(context, body);
      expect(workflow).toMatchObject({ exitCode, outputs: { decision } });
      expect(workflow.summary).toMatch(new RegExp(`## . ${decision}: `, "u"));
    },
  );

  test("where the report is not there, nothing is decided", (context) => {
    const { exitCode, outputs } = call(context, "Count.\n", (text) =>
      text.replace("reports/static.json", "reports/x.json"),
    );
    expect([exitCode, outputs["decision"]]).toEqual([1, "incomplete"]);
  });

  test("where the job that judges fails, so does the gate, which would not run otherwise", (context) => {
    const { exitCode, summary } = call(context, "Count.\n", (text) => text.replace("stages: rules", "stages: rulse"));
    // The sandbox has nothing to run then, and is no success either.
    expect([exitCode, summary]).toEqual([1, ""]);
  });
});
