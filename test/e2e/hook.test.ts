import { describe, expect, test } from "vitest";
import { hook, runProgram } from "../support/resident.ts";
import { makeRepository, makeTemporaryFolder, type TestRepository } from "../support/repository.ts";
import { NOISE } from "./files.ts";
import { decisionsOf, DOWNLOAD, idsOf, OVERRIDE, skillText } from "./skill.ts";

/** One harmless skill is committed, nothing is staged. */
function makeCommitted(): TestRepository {
  const repository = makeRepository();
  repository.write("skills/count/SKILL.md", skillText("count"));
  repository.commit();
  return repository;
}

type Edit = (repository: TestRepository) => void;

describe("the exit code says whether the commit may be made, the decision that nothing is promoted", () => {
  test.each<[name: string, edit: Edit, exitCode: number, decision: string, decisions: readonly string[]]>([
    ["nothing", () => {}, 0, "incomplete", []],
    ["no artifact", (at) => at.write("README.md", OVERRIDE), 0, "incomplete", []],
    [
      "a harmless change",
      (at) => at.write("skills/count/SKILL.md", skillText("count", "Count lines.\n")),
      0,
      "incomplete",
      ["incomplete skills/count"],
    ],
    ["a removal", (at) => at.remove("skills/count"), 0, "incomplete", ["promote skills/count"]],
    ["what a person settles", (at) => at.write("tools/get.md", DOWNLOAD), 1, "hold", ["hold tools/get.md"]],
    ["a steering edit", (at) => at.write(".evogate/policy.yaml", ""), 1, "hold", ["hold (steering)"]],
    ["what nobody may promote", (at) => at.write("tools/obey.md", OVERRIDE), 1, "reject", ["reject tools/obey.md"]],
    ["what cannot be read", (at) => at.write("skills/count/junk", NOISE), 3, "incomplete", ["incomplete skills/count"]],
  ])("%s", async (_name, edit, exitCode, decision, decisions) => {
    const repository = makeCommitted();
    edit(repository);
    repository.git("add", "--all");
    const run = await hook(repository.path);
    expect([run.exitCode, run.report.scope, run.report.decision]).toEqual([exitCode, "pre-commit", decision]);
    expect(decisionsOf(run.report)).toEqual(decisions);
  });

  test("the terminal says that this was only a part", async () => {
    const repository = makeCommitted();
    repository.write("skills/count/SKILL.md", skillText("count", "Count lines.\n"));
    repository.git("add", "--all");
    const { stdout } = await runProgram(["hook"], { cwd: repository.path });
    expect(stdout).toContain("the index against HEAD");
    expect(stdout).toContain("  gap  before a commit only intake, rules and ast run, offline\n");
    expect(stdout.replaceAll(/\n +/g, " ")).toMatch(
      /\nINCOMPLETE: the commit can be made; only a scan against its base can promote it \(1 incomplete\)\n$/,
    );
  });

  test("a stage that could not finish is not passed off as such a part", async () => {
    const repository = makeCommitted();
    repository.write("skills/count/junk", NOISE);
    repository.git("add", "--all");
    const { stdout } = await runProgram(["hook", "--quiet"], { cwd: repository.path });
    expect(stdout).toMatch(/^INCOMPLETE: a required stage could not finish/);
  });

  test("--fail-on never reports and lets everything pass", async () => {
    const repository = makeCommitted();
    repository.write("tools/obey.md", OVERRIDE);
    repository.git("add", "--all");
    const { exitCode, report } = await hook(repository.path, ["--fail-on", "never"]);
    expect([exitCode, report.enforced, report.decision]).toEqual([0, false, "reject"]);
  });

  test("the author of a change is told for each finding what to do", async () => {
    const repository = makeCommitted();
    repository.write("tools/get.md", DOWNLOAD + OVERRIDE);
    repository.git("add", "--all");
    const { report } = await hook(repository.path);
    const fixes = report.artifacts.flatMap(({ findings }) => findings.map(({ fix }) => fix ?? ""));
    expect(fixes.length).toBeGreaterThanOrEqual(2);
    expect(fixes.filter((fix) => !/^[A-Z].{20,}/s.test(fix))).toEqual([]);
  });
});

describe("the index is judged", () => {
  test.each<[name: string, edit: Edit, decisions: readonly string[]]>([
    [
      "not what the work tree has",
      (at) => {
        at.write("tools/a.md", "Be brief.\n");
        at.git("add", "--all");
        at.write("tools/a.md", OVERRIDE);
      },
      ["incomplete tools/a.md"],
    ],
    [
      "even if the work tree has repaired it",
      (at) => {
        at.write("tools/a.md", OVERRIDE);
        at.git("add", "--all");
        at.remove("tools/a.md");
      },
      ["reject tools/a.md"],
    ],
    [
      "without what `git add -N` only announces",
      (at) => {
        at.write("tools/a.md", OVERRIDE);
        at.git("add", "--intent-to-add", "tools/a.md");
      },
      [],
    ],
    [
      "with what a merge brings",
      (at) => {
        at.git("checkout", "--quiet", "-b", "other");
        at.write("tools/a.md", OVERRIDE);
        at.commit();
        at.git("checkout", "--quiet", "main");
        at.write("tools/b.md", "Be brief.\n");
        at.commit();
        at.git("merge", "--quiet", "--no-commit", "other");
      },
      ["reject tools/a.md"],
    ],
    [
      "with what a sparse checkout leaves out",
      (at) => {
        at.write("tools/a.md", "Be brief.\n");
        at.git("add", "--all");
        at.git("sparse-checkout", "set", "--cone", "--sparse-index", "tools");
      },
      ["incomplete tools/a.md"],
    ],
  ])("%s", async (_name, edit, decisions) => {
    const repository = makeCommitted();
    edit(repository);
    expect(decisionsOf((await hook(repository.path)).report)).toEqual(decisions);
  });

  test("the artifact is judged whole, though only one of its files is staged", async () => {
    const repository = makeCommitted();
    repository.write("skills/count/notes.md", OVERRIDE);
    repository.commit();
    repository.write("skills/count/more.md", "More.\n");
    repository.git("add", "--all");
    const { report } = await hook(repository.path);
    expect(decisionsOf(report)).toEqual(["reject skills/count"]);
    expect(report.artifacts[0]?.findings).toMatchObject([{ path: "skills/count/notes.md", status: "known" }]);
  });

  test("a rename keeps what is known of a skill", async () => {
    const repository = makeCommitted();
    repository.write("skills/count/run.sh", DOWNLOAD);
    repository.commit();
    repository.git("mv", "skills/count", "skills/counter");
    const { exitCode, report } = await hook(repository.path);
    expect([exitCode, ...report.artifacts.map(({ id, change }) => `${change} ${id}`)]).toEqual([
      0,
      "modified skills/counter",
    ]);
  });

  test("before the first commit everything is added, and there is no gate yet to steer", async () => {
    const repository = makeRepository();
    repository.write("skills/count/SKILL.md", skillText("count"));
    repository.write(".pre-commit-config.yaml", "repos: []\n");
    repository.git("add", "--all");
    const { exitCode, report, stderr } = await hook(repository.path);
    expect([exitCode, report.run.base, ...decisionsOf(report)]).toEqual([0, null, "incomplete skills/count"]);
    expect(stderr).toContain("the index against an empty tree");
  });

  test("by the policy of HEAD, not by the one that is staged", async () => {
    const repository = makeCommitted();
    repository.write(".evogate/policy.yaml", "profile: strict\n");
    const head = repository.commit();
    repository.write(".evogate/policy.yaml", "profile: permissive\n");
    repository.git("add", "--all");
    const { report } = await hook(repository.path);
    expect(report.run.policy).toMatchObject({ ref: head, profile: "strict" });
  });

  test("with --base against the fork point", async () => {
    const repository = makeCommitted();
    repository.git("checkout", "--quiet", "-b", "change");
    repository.write("tools/a.md", "Be brief.\n");
    repository.commit();
    repository.write("tools/b.md", "Be brief.\n");
    repository.git("add", "--all");
    expect(idsOf((await hook(repository.path, ["--base", "main"])).report)).toEqual(["tools/a.md", "tools/b.md"]);
    expect(idsOf((await hook(repository.path)).report)).toEqual(["tools/b.md"]);
  });
});

describe("names of files only narrow, because whoever passes them lists files of any kind", () => {
  test.each<[names: readonly string[], ids: readonly string[]]>([
    [[], ["skills/count", "tools/a.md"]],
    [["skills/count/notes.md"], ["skills/count"]],
    [["tools/a.md", "README.md"], ["tools/a.md"]],
    [
      ["skills/count/notes.md", "tools/a.md"],
      ["skills/count", "tools/a.md"],
    ],
    [["README.md"], []],
    [["not/there.md"], []],
    [["--", "-x.md"], []],
  ])("%j", async (names, ids) => {
    const repository = makeCommitted();
    repository.write("README.md", OVERRIDE);
    repository.write("-x.md", OVERRIDE);
    repository.write("skills/count/notes.md", "More.\n");
    repository.write("tools/a.md", "Be brief.\n");
    repository.git("add", "--all");
    // The program's own options come first: `--` ends them.
    const { stdout } = await runProgram(["hook", "--format", "json", ...names], { cwd: repository.path });
    expect((JSON.parse(stdout) as { artifacts: { id: string }[] }).artifacts.map(({ id }) => id)).toEqual(ids);
  });

  test("in a folder within the repository they are relative to it", async () => {
    const repository = makeCommitted();
    repository.write("skills/count/notes.md", "More.\n");
    repository.write("tools/a.md", "Be brief.\n");
    repository.git("add", "--all");
    const { report } = await hook(`${repository.path}/skills`, ["count/notes.md"]);
    expect(idsOf(report)).toEqual(["skills/count"]);
    expect(idsOf((await hook(`${repository.path}/skills`)).report)).toEqual(["skills/count", "tools/a.md"]);
  });
});

describe("what cannot be judged: exit 2, and why", () => {
  test("an index with conflicts", async () => {
    const repository = makeCommitted();
    repository.git("checkout", "--quiet", "-b", "other");
    repository.write("skills/count/SKILL.md", skillText("count", "One.\n"));
    repository.commit();
    repository.git("checkout", "--quiet", "main");
    repository.write("skills/count/SKILL.md", skillText("count", "Two.\n"));
    repository.commit();
    expect(() => repository.git("merge", "--quiet", "other")).toThrow();
    const { exitCode, stdout, stderr } = await runProgram(["hook"], { cwd: repository.path });
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("lists skills/count/SKILL.md: finish the merge first");
  });

  test("a folder without a repository", async () => {
    const { exitCode, stderr } = await runProgram(["hook"], { cwd: makeTemporaryFolder() });
    expect(exitCode).toBe(2);
    expect(stderr).toContain("not a git repository");
  });

  test.each([["--staged"], ["--head"], ["--stages"]])("%s, which only `scan` has", async (option) => {
    const { exitCode, stderr } = await runProgram(["hook", option], { cwd: makeTemporaryFolder() });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`there is no option ${option}`);
  });
});
