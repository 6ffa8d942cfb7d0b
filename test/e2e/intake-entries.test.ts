import { execFileSync } from "node:child_process";
import { createServer } from "node:net";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { scan } from "../support/resident.ts";
import { makeRepository, type TestRepository } from "../support/repository.ts";
import { findingsOf, notLookedAt, skillText, stageOf } from "./skill.ts";

function makeSkill(): TestRepository {
  const repository = makeRepository();
  repository.commit();
  repository.git("checkout", "--quiet", "-b", "change");
  repository.write("skills/count/SKILL.md", skillText("count"));
  repository.write("skills/count/data/a.md", "Words.\n");
  repository.write("elsewhere.md", "Words.\n");
  return repository;
}

describe("links, in a commit and in a work tree", () => {
  test.each([
    ["to a file inside", "data/a.md", "promote", "completed", null, null],
    ["to a folder inside", "data", "promote", "completed", null, null],
    [
      "out of the skill",
      "../../elsewhere.md",
      "hold",
      "degraded",
      "intake/symlink-escape",
      "leads out of the artifact",
    ],
    [
      "out of the repository",
      "../../../outside",
      "hold",
      "degraded",
      "intake/symlink-escape",
      "leads out of the repository",
    ],
    ["absolute", "/etc/passwd", "hold", "degraded", "intake/symlink-escape", "leads out of the repository"],
    ["to nothing", "missing.md", "incomplete", "degraded", "intake/symlink-broken", "not there"],
    ["to itself", "link", "incomplete", "degraded", "intake/symlink-broken", "back to itself"],
    ["to its own folder", ".", "incomplete", "degraded", "intake/symlink-broken", "back to itself"],
    [
      "with ESC and a command in its target",
      "/a\u001b[31m\n::error::b",
      "hold",
      "degraded",
      "intake/symlink-escape",
      "leads out",
    ],
  ])("%s", async (_name, target, decision, intake, rule, because) => {
    const repository = makeSkill();
    repository.link("skills/count/link", target);
    repository.commit();
    for (const args of [["--base", "main"], []]) {
      const { report } = await scan(repository.path, args);
      expect([report.decision, stageOf(report, "intake")]).toEqual([decision, intake]);
      expect(findingsOf(report)).toEqual(rule === null ? [] : [`${rule} skills/count/link`]);
      expect(notLookedAt(report)).toEqual(because === null ? [] : [expect.stringContaining(because) as string]);
    }
  });

  test("a chain that leads out behind a link inside", async () => {
    const repository = makeSkill();
    repository.link("skills/count/first", "second");
    repository.link("skills/count/second", "../../elsewhere.md");
    repository.commit();
    const { report } = await scan(repository.path, ["--base", "main"]);
    expect(findingsOf(report)).toEqual([
      "intake/symlink-escape skills/count/first",
      "intake/symlink-escape skills/count/second",
    ]);
  });
});

describe("what is no file", () => {
  test("a submodule", async () => {
    const repository = makeSkill();
    repository.git("add", "--all");
    const commit = repository.git("rev-parse", "HEAD");
    repository.git("update-index", "--add", "--cacheinfo", `160000,${commit},skills/count/sub`);
    const { report } = await scan(repository.path, ["--staged"]);
    expect([report.decision, stageOf(report, "intake"), ...findingsOf(report)]).toEqual([
      "hold",
      "degraded",
      "intake/submodule skills/count/sub",
    ]);
    expect(report.artifacts[0]?.digest).toMatch(/^sha256:/);
  });

  test("a FIFO and a socket in the work tree: not opened, no digest", async () => {
    const repository = makeSkill();
    execFileSync("mkfifo", [join(repository.path, "skills/count/pipe")]);
    const server = createServer().listen(join(repository.path, "skills/count/socket"));
    await new Promise((resolve) => server.once("listening", resolve));
    const { report } = await scan(repository.path);
    server.close();
    expect([report.decision, stageOf(report, "intake"), report.artifacts[0]?.digest]).toEqual([
      "incomplete",
      "degraded",
      null,
    ]);
    expect(notLookedAt(report)).toEqual(["skills/count/pipe: FIFO", "skills/count/socket: socket"]);
  });

  test("a git repository inside a skill", async () => {
    const repository = makeSkill();
    mkdirSync(join(repository.path, "skills/count/kit/.git"), { recursive: true });
    writeFileSync(join(repository.path, "skills/count/kit/.git/HEAD"), "ref: refs/heads/main\n");
    const { report } = await scan(repository.path);
    expect([report.decision, stageOf(report, "intake"), ...findingsOf(report)]).toEqual([
      "hold",
      "degraded",
      "intake/nested-repository skills/count/kit/.git",
    ]);
  });
});

describe("names", () => {
  test.each([
    ["a line feed", "a\n::error::b.md"],
    ["a carriage return", "a\r::error::b.md"],
    ["ESC", "a\u001b[2J.md"],
    ["a C1 control", "a\u009b31m.md"],
    ["a mark of direction", "a\u202etxt.md"],
    ["no width", "a\u200bb.md"],
    ["a tag character", "a\u{e0041}.md"],
  ])("with %s: said, and never shown raw", async (_name, name) => {
    const repository = makeSkill();
    repository.write(`skills/count/${name}`, "Words.\n");
    repository.commit();
    for (const args of [["--base", "main"], []]) {
      const { report, exitCode } = await scan(repository.path, args);
      expect([exitCode, ...findingsOf(report)]).toEqual([0, `intake/hostile-name skills/count/${name}`]);
    }
  });

  test("with bytes that are not UTF-8: other bytes are another file", async () => {
    const repository = makeSkill();
    const folder = Buffer.from(`${repository.path}/skills/count/caf`);
    for (const byte of [0xe9, 0xe8]) writeFileSync(Buffer.concat([folder, Buffer.of(byte)]), "Words.\n");
    repository.commit();
    const { report } = await scan(repository.path, ["--base", "main"]);
    expect(findingsOf(report)).toEqual([
      "intake/hostile-name skills/count/caf\udce8",
      "intake/hostile-name skills/count/caf\udce9",
    ]);
    expect((await scan(repository.path)).report.artifacts[0]?.digest).toBe(report.artifacts[0]?.digest);
  });

  test.each([
    ["case", "Data.md", "data.md"],
    ["case of a folder", "Run/a.md", "run/b.md"],
    ["Unicode form", "caf\u00e9.md", "cafe\u0301.md"],
  ])("that collide by %s: held", async (_name, first, second) => {
    const repository = makeSkill();
    repository.write(`skills/count/${first}`, "One.\n");
    repository.write(`skills/count/${second}`, "Two.\n");
    repository.commit();
    const { report } = await scan(repository.path, ["--base", "main"]);
    expect(report.decision).toBe("hold");
    expect(report.artifacts[0]?.findings.map(({ rule }) => rule)).toEqual(["intake/name-collision"]);
  });
});
