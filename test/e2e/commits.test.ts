import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runProgram, scan } from "../support/resident.ts";
import { makeRepository, type TestRepository } from "../support/repository.ts";
import { decisionsOf, DOWNLOAD, findingsOf, OVERRIDE, skillText } from "./skill.ts";

/** `main` has one harmless skill; `change` is checked out and starts there. */
function makeBranch(): TestRepository {
  const repository = makeRepository();
  repository.write("skills/count/SKILL.md", skillText("count"));
  repository.commit("base");
  repository.git("checkout", "--quiet", "-b", "change");
  return repository;
}

describe("the commit is judged, not the work tree", () => {
  test("what is only in the work tree does not count", async () => {
    const repository = makeBranch();
    repository.write("skills/count/SKILL.md", skillText("count", "Count the lines.\n"));
    const head = repository.commit();
    repository.write("skills/count/SKILL.md", skillText("count", OVERRIDE));
    repository.write("skills/more/SKILL.md", skillText("more", OVERRIDE));
    const { report, exitCode } = await scan(repository.path, ["--base", "main"]);
    expect([exitCode, report.run.head, ...decisionsOf(report)]).toEqual([0, head, "promote skills/count"]);
  });

  test("what the work tree has repaired counts", async () => {
    const repository = makeBranch();
    repository.write("skills/count/SKILL.md", skillText("count", OVERRIDE));
    repository.commit();
    repository.write("skills/count/SKILL.md", skillText("count"));
    const { report, exitCode } = await scan(repository.path, ["--base", "main"]);
    expect([exitCode, ...decisionsOf(report)]).toEqual([1, "reject skills/count"]);
  });

  test("--head judges another commit than HEAD", async () => {
    const repository = makeBranch();
    repository.write("skills/count/SKILL.md", skillText("count", OVERRIDE));
    const bad = repository.commit();
    repository.write("skills/count/SKILL.md", skillText("count"));
    repository.commit();
    const { report } = await scan(repository.path, ["--base", "main", "--head", "change~1"]);
    expect([report.run.head, ...decisionsOf(report)]).toEqual([bad, "reject skills/count"]);
  });

  test("--staged judges the index", async () => {
    const repository = makeBranch();
    repository.write("skills/count/SKILL.md", skillText("count", OVERRIDE));
    repository.git("add", "--all");
    repository.write("skills/count/SKILL.md", skillText("count"));
    const { report } = await scan(repository.path, ["--staged"]);
    const head = repository.git("rev-parse", "HEAD");
    expect([report.run.base, report.run.forkPoint, report.run.head]).toEqual([head, head, null]);
    expect(decisionsOf(report)).toEqual(["reject skills/count"]);
  });

  test("--staged with --base compares the index with the fork point", async () => {
    const repository = makeBranch();
    repository.write("skills/more/SKILL.md", skillText("more"));
    repository.commit();
    repository.write("tools/run.sh", "echo run\n");
    repository.git("add", "--all");
    const { report } = await scan(repository.path, ["--staged", "--base", "main"]);
    expect(decisionsOf(report)).toEqual(["promote skills/more", "promote tools/run.sh"]);
  });

  test("files that git would filter or leave out of an archive are judged as committed", async () => {
    const repository = makeRepository();
    repository.write(".gitattributes", "*.md export-ignore text eol=crlf ident\n");
    repository.commit();
    repository.git("checkout", "--quiet", "-b", "change");
    repository.write("skills/count/SKILL.md", skillText("count", `$Id$ ${OVERRIDE}`));
    repository.commit();
    const { report } = await scan(repository.path, ["--base", "main"]);
    expect(decisionsOf(report)).toEqual(["reject skills/count"]);
  });
});

describe("fork point and base tip", () => {
  test("what the base gained since is no change of this branch", async () => {
    const repository = makeBranch();
    const forkPoint = repository.git("rev-parse", "HEAD");
    repository.write("skills/more/SKILL.md", skillText("more"));
    const head = repository.commit();
    repository.git("checkout", "--quiet", "main");
    repository.write("skills/late/SKILL.md", skillText("late"));
    const base = repository.commit();
    repository.git("checkout", "--quiet", "change");
    const { report } = await scan(repository.path, ["--base", "main"]);
    expect(report.run).toMatchObject({ base, forkPoint, head });
    expect(decisionsOf(report)).toEqual(["promote skills/more"]);
  });

  test("nothing differs: exit 0, no artifacts, and a sentence that says so", async () => {
    const repository = makeBranch();
    const { report, exitCode, stderr } = await scan(repository.path, ["--base", "main"]);
    expect([exitCode, report.artifacts, report.decision]).toEqual([0, [], "promote"]);
    expect(stderr).toContain("No artifact differs");
  });

  test("a change outside of every artifact: exit 0", async () => {
    const repository = makeBranch();
    repository.write("README.md", OVERRIDE);
    repository.commit();
    const { report, exitCode } = await scan(repository.path, ["--base", "main"]);
    expect([exitCode, report.artifacts]).toEqual([0, []]);
  });

  test("what was there before is known: at hold level it does not block, at reject level it does", async () => {
    const repository = makeRepository();
    repository.write("skills/held/SKILL.md", skillText("held", DOWNLOAD));
    repository.write("skills/bad/SKILL.md", skillText("bad", OVERRIDE));
    repository.commit();
    repository.git("checkout", "--quiet", "-b", "change");
    repository.write("skills/held/notes.md", "More.\n");
    repository.write("skills/bad/notes.md", "More.\n");
    repository.commit();
    const { report } = await scan(repository.path, ["--base", "main"]);
    expect(decisionsOf(report)).toEqual(["reject skills/bad", "promote skills/held"]);
    const [bad, held] = report.artifacts;
    expect([bad?.findings[0], held?.findings[0]]).toMatchObject([
      { status: "known", blocking: true },
      { status: "known", blocking: false },
    ]);
  });
});

describe("what can happen to an artifact", () => {
  test("added, modified and removed", async () => {
    const repository = makeBranch();
    repository.write("tools/old.sh", "echo old\n");
    repository.commit();
    repository.git("checkout", "--quiet", "-b", "next");
    repository.remove("tools/old.sh");
    repository.write("skills/count/SKILL.md", skillText("count", "Count the lines.\n"));
    repository.write("prompts/new.md", "Be brief.\n");
    repository.commit();
    const { report, exitCode } = await scan(repository.path, ["--base", "change"]);
    expect(exitCode).toBe(0);
    expect(report.artifacts.map(({ id, change, digest, baseline }) => [id, change, digest !== null, baseline])).toEqual(
      [
        ["prompts/new.md", "added", true, false],
        ["skills/count", "modified", true, true],
        ["tools/old.sh", "removed", false, false],
      ],
    );
    expect(report.artifacts[2]).toMatchObject({ decision: "promote", stages: {}, approvedDigest: null });
  });

  test("a move keeps the identity of a skill with the same front-matter name", async () => {
    const repository = makeBranch();
    repository.write("skills/count/run.sh", DOWNLOAD);
    repository.commit();
    repository.git("checkout", "--quiet", "-b", "next");
    repository.git("mv", "skills/count", "skills/counter");
    repository.commit();
    const { report } = await scan(repository.path, ["--base", "change"]);
    expect(report.artifacts.map(({ id, change, decision }) => [id, change, decision])).toEqual([
      ["skills/counter", "modified", "promote"],
    ]);
  });

  test("a move with another name is a removal and an addition", async () => {
    const repository = makeBranch();
    repository.git("mv", "skills/count", "skills/counter");
    repository.write("skills/counter/SKILL.md", skillText("counter"));
    repository.commit();
    const { report } = await scan(repository.path, ["--base", "main"]);
    expect(report.artifacts.map(({ id, change }) => [id, change])).toEqual([
      ["skills/count", "removed"],
      ["skills/counter", "added"],
    ]);
  });

  test("a change of mode alone alters the digest", async () => {
    const repository = makeBranch();
    const before = (await scan(repository.path)).report.artifacts[0]?.digest;
    repository.git("update-index", "--chmod=+x", "skills/count/SKILL.md");
    repository.git("commit", "--quiet", "-m", "mode");
    const { report } = await scan(repository.path, ["--base", "main"]);
    expect(report.artifacts.map(({ id, change }) => [id, change])).toEqual([["skills/count", "modified"]]);
    expect(before).toMatch(/^sha256:/);
    expect(report.artifacts[0]?.digest).not.toBe(before);
  });

  test("the digest is the same from a commit, the index and the work tree", async () => {
    const repository = makeBranch();
    repository.write("skills/more/SKILL.md", skillText("more"));
    repository.write("skills/more/run.sh", "echo run\n", 0o755);
    repository.link("skills/more/link.sh", "run.sh");
    repository.git("add", "--all");
    const digest = async (args: readonly string[]): Promise<string | null | undefined> =>
      (await scan(repository.path, args)).report.artifacts.find(({ id }) => id === "skills/more")?.digest;
    const staged = await digest(["--staged"]);
    repository.commit();
    expect(staged).toMatch(/^sha256:/);
    expect([await digest(["--base", "main"]), await digest([])]).toEqual([staged, staged]);
  });

  test("paths narrow what is judged, and may be gone", async () => {
    const repository = makeBranch();
    repository.remove("skills/count");
    repository.write("skills/more/SKILL.md", skillText("more", OVERRIDE));
    repository.commit();
    const { report } = await scan(repository.path, ["--base", "main", "skills/count"]);
    expect(report.artifacts.map(({ id, change }) => [id, change])).toEqual([["skills/count", "removed"]]);
    const missing = await runProgram(["scan", "--base", "main", "skills/none"], { cwd: repository.path });
    expect([missing.exitCode, missing.stdout]).toEqual([2, ""]);
    expect(missing.stderr).toContain("skills/none");
  });

  test("a skill that lost its SKILL.md is judged no more, its files in known places are", async () => {
    const repository = makeRepository();
    repository.write("tools/kit/SKILL.md", skillText("kit"));
    repository.write("tools/kit/run.md", OVERRIDE);
    repository.commit();
    repository.git("checkout", "--quiet", "-b", "change");
    repository.remove("tools/kit/SKILL.md");
    repository.commit();
    const { report } = await scan(repository.path, ["--base", "main"]);
    expect(decisionsOf(report)).toEqual(["promote tools/kit", "reject tools/kit/run.md"]);
    expect(findingsOf(report)).toEqual(["rules/instruction-override tools/kit/run.md"]);
  });
});

test("a scan writes nothing into the repository", async () => {
  const repository = makeBranch();
  repository.write("skills/more/SKILL.md", skillText("more"));
  repository.git("add", "--all");
  const index = readFileSync(join(repository.path, ".git/index"));
  await scan(repository.path, ["--staged"]);
  await scan(repository.path, ["--base", "main"]);
  expect(readFileSync(join(repository.path, ".git/index"))).toEqual(index);
  expect(repository.git("status", "--porcelain")).toBe("A  skills/more/SKILL.md");
});
