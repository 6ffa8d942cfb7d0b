import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runProgram, scan } from "../support/resident.ts";
import { makeRepository, makeTemporaryFolder } from "../support/repository.ts";
import { decisionsOf, OVERRIDE, skillText } from "./skill.ts";

const FILES = {
  "skills/count/SKILL.md": skillText("count"),
  "skills/count/scripts/notes.md": OVERRIDE,
  "skills/count/inner/SKILL.md": skillText("inner"),
  "tools/run.sh": "echo run\n",
  "docs/a.md": "Words.\n",
  "docs/deep/b.md": OVERRIDE,
  "README.md": "Words.\n",
};

function write(folder: string): string {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe("named paths, in a repository", () => {
  test.each([
    ["a skill", ["skills/count"], ["reject skills/count", "promote skills/count/inner"]],
    ["a file of a skill judges the whole skill", ["skills/count/SKILL.md"], ["reject skills/count"]],
    ["a deep file of a skill too", ["skills/count/scripts/notes.md"], ["reject skills/count"]],
    ["a folder of a skill too", ["skills/count/scripts"], ["reject skills/count"]],
    ["a file of an inner skill", ["skills/count/inner/SKILL.md"], ["promote skills/count/inner"]],
    ["a tool", ["tools/run.sh"], ["promote tools/run.sh"]],
    ["a folder of tools", ["tools"], ["promote tools/run.sh"]],
    ["a plain file", ["README.md"], ["promote README.md"]],
    ["a folder without artifacts, one artifact a file", ["docs"], ["promote docs/a.md", "reject docs/deep/b.md"]],
    ["several", ["tools", "docs/a.md"], ["promote docs/a.md", "promote tools/run.sh"]],
    ["one twice", ["tools", "./tools/", "tools/run.sh"], ["promote tools/run.sh"]],
    ["with dots and slashes", ["./docs/../tools//run.sh"], ["promote tools/run.sh"]],
  ])("%s", async (_name, args, expected) => {
    const repository = makeRepository();
    write(repository.path);
    expect(decisionsOf((await scan(repository.path, args)).report)).toEqual(expected);
    repository.git("add", "--all");
    expect(decisionsOf((await scan(repository.path, ["--staged", ...args])).report)).toEqual(expected);
  });

  test("a plain file has format plain and its own digest", async () => {
    const repository = makeRepository();
    write(repository.path);
    const { report } = await scan(repository.path, ["README.md"]);
    expect(report.artifacts).toMatchObject([{ id: "README.md", path: "README.md", kind: "prompt", format: "plain" }]);
    expect(report.artifacts[0]?.digest).toMatch(/^sha256:/);
  });

  test("from a folder within, ids stay relative to the top level", async () => {
    const repository = makeRepository();
    write(repository.path);
    const within = join(repository.path, "docs");
    expect(decisionsOf((await scan(within, ["../tools"])).report)).toEqual(["promote tools/run.sh"]);
    expect(decisionsOf((await scan(within, ["a.md"])).report)).toEqual(["promote docs/a.md"]);
    expect(decisionsOf((await scan(join(repository.path, "skills"))).report)).toEqual([
      "reject skills/count",
      "promote skills/count/inner",
    ]);
  });

  test("from outside, by an absolute path", async () => {
    const repository = makeRepository();
    write(repository.path);
    const { report } = await scan(makeTemporaryFolder(), [join(repository.path, "tools")]);
    expect(decisionsOf(report)).toEqual(["promote tools/run.sh"]);
  });

  test("through a link that leads into the repository", async () => {
    const repository = makeRepository();
    write(repository.path);
    repository.git("add", "--all");
    const link = join(makeTemporaryFolder(), "link");
    symlinkSync(repository.path, link);
    for (const args of [["--staged"], []]) {
      const { report } = await scan(repository.path, [...args, join(link, "tools")]);
      expect(decisionsOf(report)).toEqual(["promote tools/run.sh"]);
    }
  });

  test("a path that begins with a dash follows --", async () => {
    const repository = makeRepository();
    repository.write("-x.md", "Words.\n");
    const { exitCode, stdout } = await runProgram(["scan", "--", "-x.md"], { cwd: repository.path });
    expect(exitCode).toBe(0);
    expect(stdout).toContain("-x.md");
  });

  test("no artifact in a plain scan: exit 2", async () => {
    const repository = makeRepository();
    repository.write("README.md", "Words.\n");
    const { exitCode, stdout, stderr } = await runProgram(["scan"], { cwd: repository.path });
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("no artifact");
  });
});

describe("named paths, without a repository", () => {
  test.each([
    ["the folder", ".", ["reject skills/count", "promote skills/count/inner", "promote tools/run.sh"]],
    ["a folder of skills", "skills", ["reject count", "promote count/inner"]],
    ["a skill, by its base name", "skills/count", ["reject count", "promote inner"]],
    ["a plain file", "README.md", ["promote README.md"]],
    ["a folder without artifacts", "docs", ["promote a.md", "reject deep/b.md"]],
  ])("%s", async (_name, path, expected) => {
    const folder = write(join(makeTemporaryFolder()));
    expect(decisionsOf((await scan(folder, [path])).report)).toEqual(expected);
  });
});
