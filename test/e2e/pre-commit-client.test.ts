import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test, vi, type TestContext } from "vitest";
import { ISOLATED, makeRepository, makeTemporaryFolder, type TestRepository } from "../support/repository.ts";
import { findTool } from "../support/tools.ts";
import { PROGRAM } from "../support/program.ts";
import { OVERRIDE, skillText } from "./skill.ts";

/** The client starts a dozen processes for each hook, on a machine that does other things too. In milliseconds. */
vi.setConfig({ testTimeout: 300_000 });

const MANIFEST = join(import.meta.dirname, "../../.pre-commit-hooks.yaml");

interface Ended {
  readonly exitCode: number | null;
  readonly output: string;
}

interface Client {
  readonly repository: TestRepository;
  readonly run: (...command: readonly [string, ...string[]]) => Ended;
}

/** A repository whose hooks the client has installed, from what a commit of this repository has. */
function installClient(context: TestContext): Client {
  const client = findTool("pre-commit", context);
  const hooks = makeRepository({ name: "hooks" });
  cpSync(MANIFEST, join(hooks.path, ".pre-commit-hooks.yaml"));
  cpSync(dirname(PROGRAM), join(hooks.path, "dist"), { recursive: true });
  const rev = hooks.commit();
  const repository = makeRepository();
  const list = "[{ id: evogate }, { id: evogate-full }]";
  repository.write(".pre-commit-config.yaml", `repos:\n  - { repo: "${hooks.path}", rev: ${rev}, hooks: ${list} }\n`);
  const env = {
    ...ISOLATED,
    PATH: `${dirname(client)}:${dirname(process.execPath)}:${ISOLATED["PATH"]}`,
    PRE_COMMIT_HOME: join(dirname(hooks.path), "client"),
    PRE_COMMIT_COLOR: "never",
  };
  const run: Client["run"] = (program, ...args) => {
    const ended = spawnSync(program, args, { cwd: repository.path, env, encoding: "utf8", timeout: 120_000 });
    return { exitCode: ended.status, output: `${ended.stdout}${ended.stderr}` };
  };
  const installed = run("pre-commit", "install", "--hook-type", "pre-commit", "--hook-type", "pre-push");
  expect(installed, installed.output).toMatchObject({ exitCode: 0 });
  return { repository, run };
}

test("the manifest is one that the client accepts", (context) => {
  const { status, stdout } = spawnSync(findTool("pre-commit", context), ["validate-manifest", MANIFEST]);
  expect(status, String(stdout)).toBe(0);
});

test("commits are judged by the hook that the client has cloned", (context) => {
  const { repository, run } = installClient(context);
  const commit = (): Ended => run("git", "commit", "--quiet", "-m", "next");
  repository.write("skills/count/SKILL.md", skillText("count"));
  repository.git("add", "--all");
  expect(commit()).toMatchObject({
    exitCode: 0,
    output: expect.stringMatching(/evogate \(staged\)\.+Passed/) as string,
  });
  repository.write("skills/count/notes.md", OVERRIDE);
  repository.git("add", "--all");
  const refused = commit();
  expect(refused.exitCode).toBe(1);
  expect(refused.output).toMatch(/REJECT +skills\/count\n[^]*skills\/count\/notes\.md:1:1/);
  // What is not staged does not count, and a deletion is no file of the client's.
  repository.git("reset", "--quiet");
  repository.git("rm", "--quiet", "skills/count/SKILL.md");
  expect(commit()).toMatchObject({
    exitCode: 0,
    output: expect.stringMatching(/evogate \(staged\)\.+Passed/) as string,
  });
});

test("pushes are judged from what the remote has", (context) => {
  const { repository, run } = installClient(context);
  const remote = makeTemporaryFolder();
  repository.git("init", "--quiet", "--bare", remote);
  repository.git("remote", "add", "origin", remote);
  const push = (): Ended => run("git", "push", "--quiet", "origin", "main");
  const commitUnjudged = (): void => {
    repository.git("add", "--all");
    repository.git("commit", "--quiet", "--no-verify", "-m", "next");
  };
  repository.write("tools/old.md", "Be brief.\n");
  commitUnjudged();
  expect(push()).toMatchObject({ exitCode: 0 });
  repository.write("tools/new.md", OVERRIDE);
  commitUnjudged();
  const refused = push();
  expect(refused.exitCode).toBe(1);
  expect(refused.output).toMatch(/REJECT +tools\/new\.md[^]*\(1 rejected\)/);
  expect(refused.output).not.toContain("tools/old.md");
  const range = ["--from-ref", "HEAD~1", "--to-ref", "HEAD"];
  const byHand = run("pre-commit", "run", "evogate-full", "--hook-stage", "manual", ...range);
  expect([byHand.exitCode, byHand.output.includes("REJECT      tools/new.md")]).toEqual([1, true]);
  repository.write("tools/new.md", "Be brief.\n");
  commitUnjudged();
  expect(push()).toMatchObject({ exitCode: 0 });
});
