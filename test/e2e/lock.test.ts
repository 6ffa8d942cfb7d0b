import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runProgram, scan } from "../support/resident.ts";
import { makeRepository, makeTemporaryFolder, type TestRepository } from "../support/repository.ts";
import { evogate, makeLocked } from "./locked.ts";
import { decisionsOf, DOWNLOAD, skillText } from "./skill.ts";

const LOCK = ".evogate/lock.json";

function readLock({ path }: TestRepository): string {
  return readFileSync(join(path, LOCK), "utf8");
}

function makeSkills(): TestRepository {
  const repository = makeRepository();
  repository.write("skills/count/SKILL.md", skillText("count"));
  repository.write("skills/fetch/SKILL.md", skillText("fetch", DOWNLOAD));
  return repository;
}

describe("lock", () => {
  test("checks what it wrote, and says what differs", async () => {
    const repository = makeSkills();
    expect((await runProgram(["lock", "--check"], { cwd: repository.path })).exitCode).toBe(1);
    await evogate(repository, "lock");
    await evogate(repository, "lock", "--check");
    repository.write("skills/count/more.md", "More.\n");
    repository.remove("skills/fetch");
    repository.write("tools/x.py", "print(1)\n");
    const check = await runProgram(["lock", "--check"], { cwd: repository.path });
    expect(check.exitCode).toBe(1);
    expect(check.stdout.split("\n").map((line) => line.split("  ")[0])).toEqual([
      "~ skills/count",
      "- skills/fetch",
      "+ tools/x.py",
      `${LOCK} is not up to date: run \`evogate lock\``,
      "",
    ]);
  });

  test("is of what git would commit, wherever it is run", async () => {
    const repository = makeSkills();
    repository.write(".gitignore", "__pycache__/\n*.log\n");
    await evogate(repository, "lock");
    const clean = readLock(repository);
    repository.write("skills/count/__pycache__/a.pyc", "cache");
    repository.write("skills/count/run.log", "log");
    const run = await runProgram(["lock"], { cwd: join(repository.path, "skills/count") });
    expect(run.stdout).toContain("is up to date: 2 artifacts");
    expect(readLock(repository)).toBe(clean);
  });

  test("mends one that a merge broke", async () => {
    const repository = await makeLocked();
    const good = readLock(repository);
    repository.write(LOCK, `<<<<<<< HEAD\n${good}`);
    expect((await runProgram(["lock", "--check"], { cwd: repository.path })).stdout).toContain(
      ":1: here is a conflict",
    );
    await evogate(repository, "lock", "--base", "main");
    expect(readLock(repository)).toBe(good);
  });

  test("merges of two branches that change different artifacts do not conflict", async () => {
    const repository = makeSkills();
    repository.write("tools/between.py", "print(1)\n");
    await evogate(repository, "lock");
    repository.commit();
    for (const name of ["count", "fetch"]) {
      repository.git("checkout", "--quiet", "-b", name, "main");
      repository.write(`skills/${name}/more.md`, "More.\n");
      await evogate(repository, "lock");
      repository.commit();
    }
    repository.git("merge", "--quiet", "--no-edit", "count");
    await evogate(repository, "lock", "--check");
  });

  test.each([
    ["outside of a repository", [], "this is no git repository"],
    ["with a path", ["skills"], "lock takes no path"],
  ])("%s is an error", async (_, args, message) => {
    const run = await runProgram(["lock", ...args], { cwd: makeTemporaryFolder() });
    expect([run.exitCode, run.stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  test("does not write through a link", async () => {
    const repository = makeSkills();
    repository.write("elsewhere/lock.json", "keep\n");
    repository.link(".evogate", "elsewhere");
    const run = await runProgram(["lock"], { cwd: repository.path });
    expect(run.exitCode).toBe(2);
    expect(readFileSync(join(repository.path, "elsewhere/lock.json"), "utf8")).toBe("keep\n");
  });
});

describe("adopt", () => {
  test("writes policy, lock and baseline, tells what would be held, and blocks nothing", async () => {
    const repository = makeSkills();
    const run = await evogate(repository, "adopt");
    expect(run.stdout).toContain("write .evogate/policy.yaml");
    expect(run.stdout).toMatch(/\+ skills\/count {2}sha256:[0-9a-f]{64} {2}\(baseline\)/u);
    expect(run.stdout).toContain("hold  skills/fetch");
    expect(readLock(repository).match(/"baseline": true/gu)).toHaveLength(2);
    repository.commit();
    repository.write("skills/fetch/more.md", "More.\n");
    repository.commit();
    const { report } = await scan(repository.path, ["--base", "main~1"]);
    expect(decisionsOf(report)).toEqual(["promote skills/fetch"]);
    expect(report.artifacts[0]).toMatchObject({ baseline: true, approvedDigest: null });
  });

  test("tells what a person would have to settle, as if it were new", async () => {
    const repository = makeSkills();
    repository.write("skills/count/send.py", 'import requests\nrequests.get("https://api.example.com/v1")\n');
    const { stdout } = await evogate(repository, "adopt");
    expect(stdout).toContain("Judged as new, 2 would not be promoted and 0 would.");
    expect(stdout).toContain("  hold  skills/count\n    skills/count/send.py:2  may now contact api.example.com\n");
  });

  test("tells nothing of what the policy allows", async () => {
    const repository = makeSkills();
    repository.remove("skills/fetch");
    repository.write("skills/count/send.py", 'import requests\nrequests.get("https://api.example.com/v1")\n');
    repository.write(".evogate/policy.yaml", "capabilities:\n  gained: allow\n");
    expect((await evogate(repository, "adopt")).stdout).toContain("nothing would be held (1 artifacts)");
  });

  test("does it once: again, nothing changes, and what is locked stays what it is", async () => {
    const repository = await makeLocked({ "tools/x.py": "print(1)\n" });
    repository.write("tools/y.py", "print(2)\n");
    repository.write(".evogate/policy.yaml", "profile: strict\n");
    await evogate(repository, "adopt");
    const adopted = readLock(repository);
    expect(adopted.match(/"baseline": true/gu)).toHaveLength(1);
    expect((await evogate(repository, "adopt")).stdout).toContain("Nothing to write");
    await evogate(repository, "lock");
    expect(readLock(repository)).toBe(adopted);
    expect(readFileSync(join(repository.path, ".evogate/policy.yaml"), "utf8")).toBe("profile: strict\n");
  });
});

describe("verify", () => {
  interface Deviation {
    readonly name: string;
    readonly change: (repository: TestRepository) => void;
    readonly says: string;
  }
  const SKILL = "skills/count/SKILL.md";
  test.each<Deviation>([
    { name: "another content", change: (it) => it.write(SKILL, "x"), says: `${SKILL}: its content differs` },
    {
      name: "line ends",
      change: (it) => it.write(SKILL, skillText("count").replaceAll("\n", "\r\n")),
      says: "core.autocrlf",
    },
    {
      name: "a mode",
      change: (it) => it.write(SKILL, skillText("count"), 0o755),
      says: "its mode is 100755, not 100644",
    },
    {
      name: "a cache of Python's",
      change: (it) => it.write("skills/count/__pycache__/a.pyc", "x"),
      says: "PYTHONDONTWRITEBYTECODE",
    },
    {
      name: "a file more",
      change: (it) => it.write("skills/count/.hidden", "x"),
      says: ".hidden: it is not in the lock",
    },
    {
      name: "a skill inside",
      change: (it) => it.write("skills/count/in/SKILL.md", skillText("in")),
      says: "in/SKILL.md: it is not in the lock",
    },
    { name: "a file less", change: (it) => it.remove(SKILL), says: `${SKILL}: it is missing` },
    { name: "no folder", change: (it) => it.remove("skills/count"), says: `${SKILL}: it is missing` },
    {
      name: "a link in its place",
      change: (it) => {
        it.write("elsewhere/SKILL.md", skillText("count"));
        it.remove("skills/count");
        it.link("skills/count", "../elsewhere");
      },
      says: "skills/count",
    },
  ])("says why not: $name", async ({ change, says }) => {
    const repository = await makeLocked();
    change(repository);
    for (const args of [["skills/count"], ["skills"], []]) {
      const run = await runProgram(["verify", ...args, "--base", "main"], { cwd: repository.path });
      expect([run.exitCode, run.stdout], run.stderr).toEqual([1, ""]);
      expect(run.stderr).toContain(says);
    }
  });

  test("is content with exactly what was locked, named in any way", async () => {
    const repository = await makeLocked({ "tools/x.py": "print(1)\n" });
    const lock = join(makeTemporaryFolder(), "lock.json");
    repository.git("show", `main:${LOCK}`);
    for (const args of [
      [],
      ["skills/count"],
      ["skills/count/"],
      ["skills/count/SKILL.md", "tools/x.py"],
      ["--base", "HEAD"],
    ]) {
      const run = await evogate(repository, "verify", ...args);
      expect([run.stdout, run.stderr]).toEqual(["", expect.stringContaining("matches lock; origin not verified\n")]);
    }
    await runProgram(["verify", "--lock", lock], { cwd: repository.path }).then(({ exitCode }) =>
      expect(exitCode).toBe(2),
    );
    await evogate(repository, "verify", "skills/count", "--lock", LOCK);
  });

  test("does not know what is not locked, and says what was only adopted", async () => {
    const repository = makeSkills();
    await evogate(repository, "adopt");
    expect((await evogate(repository, "verify")).stderr).toContain(
      "adopted as it was, never judged: skills/count, skills/fetch",
    );
    repository.write("skills/new/SKILL.md", skillText("new"));
    for (const args of [["skills/new"], []]) {
      const run = await runProgram(["verify", ...args], { cwd: repository.path });
      expect([run.exitCode, run.stderr]).toEqual([1, expect.stringContaining("skills/new: it is not in the lock")]);
    }
  });

  test.each([
    [["--key", "k"], "--key is not built yet"],
    [["--require-record"], "--require-record is not built yet"],
    [["--lock", LOCK, "--base", "main"], "two locks"],
    [["skills/none"], "there is no file or folder skills/none"],
    [["/"], "is outside of"],
    [["--base", "nowhere"], 'there is no ref "nowhere"'],
  ])("%j is an error", async (args, message) => {
    const repository = await makeLocked();
    const run = await runProgram(["verify", ...args], { cwd: repository.path });
    expect([run.exitCode, run.stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
