import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runProgram, scan } from "../support/resident.ts";
import { makeRepository, makeTemporaryFolder, openTestRepository, type TestRepository } from "../support/repository.ts";
import { decisionsOf, OVERRIDE, skillText } from "./skill.ts";

function makeBranch(init: readonly string[] = []): TestRepository {
  const repository = makeRepository({ init });
  repository.write("skills/count/SKILL.md", skillText("count"));
  repository.commit();
  repository.git("checkout", "--quiet", "-b", "change");
  repository.write("skills/count/SKILL.md", skillText("count", OVERRIDE));
  repository.commit();
  return repository;
}

/** What keeps anything from being judged: exit 2, nothing on stdout, and words that name the trouble. */
const REFUSED: readonly [name: string, args: readonly string[], says: RegExp, prepare?: (r: TestRepository) => void][] =
  [
    ["an unknown base", ["--base", "nowhere"], /no ref "nowhere"/],
    ["an unknown head", ["--base", "main", "--head", "nowhere"], /no ref "nowhere"/],
    ["a ref that looks like an option", ["--base=--upload-pack=touch pwned"], /can be no ref/],
    ["an option where a ref is missing", ["--base", "--staged"], /"--staged" can be no ref/],
    ["a ref with a line feed", ["--base", "main\n::error::pwned"], /can be no ref/],
    ["a ref with ESC", ["--base", "main\u001b[31m"], /can be no ref/],
    ["a blob as ref", ["--base", "main:skills/count/SKILL.md"], /names a blob/],
    ["a tree as ref", ["--base", "main^{tree}"], /names a tree/],
    ["a range as ref", ["--base", "main..change"], /main\.\.change/],
    ["an empty ref", ["--base", ""], /--base needs a value/],
    ["--head without --base", ["--head", "change"], /--head needs --base/],
    ["--head with --staged", ["--base", "main", "--head", "change", "--staged"], /two different heads/],
    ["a path outside of the repository", ["--base", "main", "../elsewhere"], /outside of the repository/],
    [
      "a name that a tag and a branch have",
      ["--base", "main"],
      /ambiguous/,
      (r) => void r.git("tag", "main", "change"),
    ],
    ["unrelated histories", ["--base", "orphan"], /share no history|common/, addOrphan],
    ["a merge that is not finished", ["--staged"], /finish the merge/, leaveMerge],
  ];

function addOrphan(repository: TestRepository): void {
  repository.git("checkout", "--quiet", "--orphan", "orphan");
  repository.commit("orphan");
  repository.git("checkout", "--quiet", "change");
}

function leaveMerge(repository: TestRepository): void {
  repository.git("checkout", "--quiet", "-b", "other", "main");
  repository.write("skills/count/SKILL.md", skillText("count", "Count the lines.\n"));
  repository.commit();
  expect(() => repository.git("merge", "change")).toThrow();
}

describe("nothing is judged", () => {
  test.each(REFUSED)("%s", async (_name, args, says, prepare = () => {}) => {
    const repository = makeBranch();
    prepare(repository);
    const { exitCode, stdout, stderr } = await runProgram(["scan", ...args], { cwd: repository.path });
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(says);
  });

  test.each([[["--base", "main"]], [["--staged"]]])("outside of a repository: %j", async (args) => {
    const cwd = makeTemporaryFolder();
    const { exitCode, stdout, stderr } = await runProgram(["scan", ...args], {
      cwd,
      environment: { GIT_CEILING_DIRECTORIES: "/" },
    });
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/repository/);
  });

  test("a shallow clone without the fork point", async () => {
    const origin = makeBranch();
    origin.git("checkout", "--quiet", "main");
    origin.write("README.md", "Later.\n");
    origin.commit();
    const folder = makeTemporaryFolder();
    const clone = join(folder, "clone");
    origin.git("clone", "--quiet", "--depth=1", "--no-single-branch", `file://${origin.path}`, clone);
    const { exitCode, stderr } = await runProgram(["scan", "--base", "origin/main", "--head", "origin/change"], {
      cwd: clone,
    });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/fetch --unshallow|fetch-depth: 0/);
  });
});

describe("a branch without commits", () => {
  test("--staged: everything is added, the defaults hold, and there is no gate yet that could be steered", async () => {
    const repository = makeRepository();
    repository.write("skills/count/SKILL.md", skillText("count", OVERRIDE));
    repository.write(".evogate/policy.yaml", "profile: permissive\n");
    repository.git("add", "--all");
    const { report, exitCode } = await scan(repository.path, ["--staged"]);
    expect([exitCode, ...decisionsOf(report)]).toEqual([1, "reject skills/count"]);
    expect(report.run).toMatchObject({
      base: null,
      forkPoint: null,
      head: null,
      policy: { path: null, profile: "balanced" },
    });
    expect(report.artifacts.map(({ change }) => change)).toEqual(["added"]);
  });

  test.each([[["--base", "main"]], [["--base", "HEAD"]], [["--staged", "--base", "main"]]])(
    "%j: exit 2",
    async (args) => {
      const repository = makeRepository();
      const { exitCode, stdout } = await runProgram(["scan", ...args], { cwd: repository.path });
      expect([exitCode, stdout]).toEqual([2, ""]);
    },
  );
});

describe("every kind of repository", () => {
  test("a detached head", async () => {
    const repository = makeBranch();
    repository.git("checkout", "--quiet", "--detach");
    expect(decisionsOf((await scan(repository.path, ["--base", "main"])).report)).toEqual(["reject skills/count"]);
  });

  test("SHA-256 objects", async () => {
    const repository = makeBranch(["--object-format=sha256"]);
    const { report } = await scan(repository.path, ["--base", "main"]);
    expect(report.run.head).toMatch(/^[0-9a-f]{64}$/);
    expect(decisionsOf(report)).toEqual(["reject skills/count"]);
  });

  test("a linked work tree", async () => {
    const repository = makeBranch();
    const linked = join(makeTemporaryFolder(), "linked");
    repository.git("worktree", "add", "--quiet", linked, "main");
    openTestRepository(linked).write("skills/count/SKILL.md", skillText("count", OVERRIDE));
    const { report } = await scan(linked, ["--base", "main", "--head", "change"]);
    expect(decisionsOf(report)).toEqual(["reject skills/count"]);
    expect(decisionsOf((await scan(linked)).report)).toEqual(["reject skills/count"]);
  });

  test("a bare repository compares commits, and has no work tree to scan", async () => {
    const bare = join(makeTemporaryFolder(), "bare.git");
    makeBranch().git("clone", "--quiet", "--bare", ".", bare);
    const { report } = await scan(bare, ["--base", "main", "--head", "change"]);
    expect(decisionsOf(report)).toEqual(["reject skills/count"]);
    expect((await runProgram(["scan"], { cwd: bare })).exitCode).toBe(2);
  });

  test("a sparse checkout: what is not checked out is judged all the same", async () => {
    const repository = makeBranch();
    repository.git("sparse-checkout", "set", "docs");
    expect(decisionsOf((await scan(repository.path, ["--base", "main"])).report)).toEqual(["reject skills/count"]);
    expect(decisionsOf((await scan(repository.path, ["--staged", "--base", "main"])).report)).toEqual([
      "reject skills/count",
    ]);
  });

  test("a merge commit is compared from the fork point", async () => {
    const repository = makeBranch();
    repository.git("checkout", "--quiet", "main");
    repository.write("tools/late.sh", "echo late\n");
    const forkPoint = repository.commit();
    repository.git("checkout", "--quiet", "change");
    repository.git("merge", "--quiet", "--no-edit", "main");
    const { report } = await scan(repository.path, ["--base", "main"]);
    expect([report.run.forkPoint, ...decisionsOf(report)]).toEqual([forkPoint, "reject skills/count"]);
  });

  test.each([
    ["a lightweight tag", []],
    ["an annotated tag", ["-m", "one"]],
  ])("%s as base", async (_name, more) => {
    const repository = makeBranch();
    repository.git("tag", ...more, "v1", "main");
    const { report } = await scan(repository.path, ["--base", "v1"]);
    expect([report.run.base, ...decisionsOf(report)]).toEqual([
      repository.git("rev-parse", "main"),
      "reject skills/count",
    ]);
  });

  test.each([
    ["a short id", "--short"],
    ["a full id", "--verify"],
  ])("%s as base", async (_name, form) => {
    const repository = makeBranch();
    const { report } = await scan(repository.path, ["--base", repository.git("rev-parse", form, "main")]);
    expect(report.run.base).toBe(repository.git("rev-parse", "main"));
  });

  test("from a folder within, ids are relative to the top level", async () => {
    const repository = makeBranch();
    const { report } = await scan(join(repository.path, "skills/count"), ["--base", "main"]);
    expect(decisionsOf(report)).toEqual(["reject skills/count"]);
  });

  test("hooks, filters, aliases and pagers of the repository do not run", async () => {
    const repository = makeBranch();
    const trap = join(repository.path, ".git/trap.sh");
    const mark = join(repository.path, "ran");
    writeFileSync(trap, `#!/bin/sh\ntouch '${mark}'\ncat\n`, { mode: 0o755 });
    for (const key of [
      "core.fsmonitor",
      "core.pager",
      "core.sshCommand",
      "filter.x.smudge",
      "filter.x.clean",
      "diff.external",
    ]) {
      repository.git("config", key, trap);
    }
    mkdirSync(join(repository.path, ".git/info"), { recursive: true });
    writeFileSync(join(repository.path, ".git/info/attributes"), "* filter=x diff=x\n");
    for (const args of [["--base", "main"], ["--staged"], []]) await scan(repository.path, args);
    expect(existsSync(mark)).toBe(false);
  });
});
