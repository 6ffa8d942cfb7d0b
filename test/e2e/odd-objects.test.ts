import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runProgram, scan } from "../support/resident.ts";
import { runGit, type TestRepository } from "../support/repository.ts";
import { makeLocked } from "./locked.ts";
import { SKILL, WORSE } from "./scenario.ts";
import { decisionsOf, OVERRIDE, skillText } from "./skill.ts";

/** Commits a tree that git itself would never write: `entries` are `mode name hash` of the skill's folder. */
function commitTree(
  it: TestRepository,
  entries: readonly (readonly [mode: string, name: string, hash: string])[],
): void {
  const bytes = Buffer.concat(
    entries.map(([mode, name, hash]) => Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(hash, "hex")])),
  );
  const folder = runGit(it.path, ["hash-object", "-t", "tree", "-w", "--stdin", "--literally"], {}, bytes);
  const skills = runGit(it.path, ["mktree"], {}, `040000 tree ${folder}\tcount\n`);
  const lock = it.git("rev-parse", "main:.evogate");
  const top = runGit(it.path, ["mktree"], {}, `040000 tree ${lock}\t.evogate\n040000 tree ${skills}\tskills\n`);
  const commit = it.git("commit-tree", "-p", "HEAD", "-m", "odd", top);
  it.git("update-ref", "refs/heads/odd", commit);
}

function blobOf(it: TestRepository, text: string): string {
  return runGit(it.path, ["hash-object", "-w", "--stdin"], {}, text);
}

/** A skill with a good SKILL.md and something that git would neither write nor check out. */
const ODD: readonly [name: string, entries: (good: string, bad: string) => Parameters<typeof commitTree>[1]][] = [
  ["a folder .git", (good, bad) => [file(".git", bad), file("SKILL.md", good)]],
  ["a name of two dots", (good, bad) => [file("..", bad), file("SKILL.md", good)]],
  ["a name with slashes", (good, bad) => [file("SKILL.md", good), file("a/../../b.md", bad)]],
  ["the same name twice", (good, bad) => [file("SKILL.md", good), file("SKILL.md", bad)]],
  ["the same name twice, the other first", (good, bad) => [file("SKILL.md", bad), file("SKILL.md", good)]],
];

function file(name: string, hash: string): readonly [mode: string, name: string, hash: string] {
  return ["100644", name, hash];
}

describe("trees that git would not write", () => {
  test.each(ODD)("%s: nothing is judged", async (_name, entries) => {
    const it = await makeLocked();
    commitTree(it, entries(blobOf(it, skillText("count")), blobOf(it, OVERRIDE)));
    const run = await runProgram(["scan", "--base", "main", "--head", "odd"], { cwd: it.path });
    expect([run.exitCode, run.stdout]).toEqual([2, ""]);
    expect(run.stderr).toMatch(/git fsck/);
  });

  test("a mode of old is read as git reads it", async () => {
    const it = await makeLocked();
    const old = ["100664", "a.md", blobOf(it, OVERRIDE)] as const;
    commitTree(it, [file("SKILL.md", blobOf(it, skillText("count"))), old]);
    const { report } = await scan(it.path, ["--base", "main", "--head", "odd"]);
    expect(decisionsOf(report)).toEqual(["reject skills/count"]);
  });
});

describe("objects that are not there", () => {
  test.each([
    ["the blob", `change:${SKILL}`],
    ["the tree", "change:skills/count"],
  ])("%s of the head", async (_name, object) => {
    const it = await makeLocked();
    it.write(SKILL, WORSE);
    it.commit("worse");
    const hash = it.git("rev-parse", object);
    rmSync(join(it.path, ".git/objects", hash.slice(0, 2), hash.slice(2)));
    const run = await runProgram(["scan", "--base", "main"], { cwd: it.path });
    expect([2, 3], run.stdout).toContain(run.exitCode);
    expect(run.stdout + run.stderr).toMatch(/missing|not in|could not be read|cannot be read|Could not read/i);
  });
});

describe("flags of the index", () => {
  test.each([["--assume-unchanged"], ["--skip-worktree"]])("%s hides nothing that is staged", async (flag) => {
    const it = await makeLocked();
    it.write(SKILL, WORSE);
    it.git("add", "--all");
    it.git("update-index", flag, SKILL);
    it.write(SKILL, skillText("count"));
    expect(decisionsOf((await scan(it.path, ["--staged"])).report)).toEqual(["hold skills/count"]);
  });

  test("what is only announced is no content yet", async () => {
    const it = await makeLocked();
    it.write("skills/count/order.md", OVERRIDE);
    it.git("add", "--intent-to-add", "skills/count/order.md");
    expect(decisionsOf((await scan(it.path, ["--staged"])).report)).toEqual([]);
  });

  test("an entry at stage one is a conflict, and no content", async () => {
    const it = await makeLocked();
    const hash = blobOf(it, WORSE);
    runGit(
      it.path,
      ["update-index", "--index-info"],
      {},
      `0 ${"0".repeat(40)}\t${SKILL}\n100644 ${hash} 1\t${SKILL}\n`,
    );
    const run = await runProgram(["scan", "--staged"], { cwd: it.path });
    expect(run.exitCode, run.stdout).toBe(2);
    expect(run.stderr).toMatch(/merge|conflict/);
  });
});
