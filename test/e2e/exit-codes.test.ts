import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runProgram, scan } from "../support/program.ts";
import { makeTemporaryFolder } from "../support/repository.ts";
import { readReport } from "../support/report.ts";
import { decisionsOf, DOWNLOAD, OVERRIDE, skillText } from "./skill.ts";

const CLEAN = skillText("count");
const HELD = skillText("count", DOWNLOAD);
const BAD = skillText("count", OVERRIDE);
const UNREADABLE = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n";

/** A folder, no repository, with these tools and one skill. */
function makeFolder(skill: string, tools: Readonly<Record<string, string>> = {}): string {
  const folder = makeTemporaryFolder();
  mkdirSync(join(folder, "skills/count"), { recursive: true });
  mkdirSync(join(folder, "tools"));
  writeFileSync(join(folder, "skills/count/SKILL.md"), skill);
  for (const [name, text] of Object.entries(tools)) writeFileSync(join(folder, "tools", name), text);
  return folder;
}

describe("one code for each decision, whatever the format", () => {
  test.each<[name: string, folder: () => string, args: readonly string[], code: number, decision: string]>([
    ["clean", () => makeFolder(CLEAN), [], 0, "promote"],
    ["held", () => makeFolder(HELD), [], 1, "hold"],
    ["rejected", () => makeFolder(BAD), [], 1, "reject"],
    ["unread", () => makeFolder(CLEAN, { pointer: UNREADABLE }), [], 3, "incomplete"],
    ["unread and held: the block counts", () => makeFolder(HELD, { pointer: UNREADABLE }), [], 1, "hold"],
    ["a required stage left out", () => makeFolder(CLEAN), ["--stages", "intake"], 3, "incomplete"],
    ["report only, clean", () => makeFolder(CLEAN), ["--fail-on", "never"], 0, "incomplete"],
    ["report only, held", () => makeFolder(HELD), ["--fail-on", "never"], 0, "hold"],
    ["report only, rejected", () => makeFolder(BAD), ["--fail-on", "never"], 0, "reject"],
    ["report only, unread", () => makeFolder(CLEAN, { pointer: UNREADABLE }), ["--fail-on", "never"], 0, "incomplete"],
    ["offline", () => makeFolder(CLEAN), ["--offline"], 0, "promote"],
    ["every stage", () => makeFolder(CLEAN), ["--all-stages"], 0, "promote"],
  ])("%s", async (_name, make, args, code, decision) => {
    const folder = make();
    const { report, exitCode } = await scan(folder, args);
    expect([exitCode, report.decision, report.enforced]).toEqual([code, decision, !args.includes("never")]);
    for (const format of [[], ["--quiet"], ["--format", "json=report.json"]]) {
      expect((await runProgram(["scan", ...args, ...format], { cwd: folder })).exitCode).toBe(code);
    }
  });

  test("the run has the worst decision of its artifacts", async () => {
    const folder = makeFolder(CLEAN, { "bad.md": OVERRIDE, "held.md": DOWNLOAD, pointer: UNREADABLE });
    const { report, exitCode } = await scan(folder);
    expect(decisionsOf(report)).toEqual([
      "promote skills/count",
      "reject tools/bad.md",
      "hold tools/held.md",
      "incomplete tools/pointer",
    ]);
    expect([exitCode, report.decision]).toEqual([1, "reject"]);
  });
});

describe("stages of the run", () => {
  test("a deselected stage is skipped because it was not run", async () => {
    const { report } = await scan(makeFolder(CLEAN), ["--stages", "intake"]);
    expect(report.stages).toMatchObject([
      { id: "intake", outcome: "completed", examined: 1 },
      { id: "rules", outcome: "skipped", examined: 0, reason: "not-run" },
      { id: "ast", outcome: "skipped", examined: 0, reason: "not-run" },
      { id: "review", outcome: "skipped", examined: 0, reason: "not-run", because: "no-model" },
      { id: "supply-chain", outcome: "skipped", examined: 0, reason: "not-run" },
      { id: "sandbox", outcome: "skipped", examined: 0, reason: "not-applicable" },
    ]);
  });

  test("a stage with nothing to do is skipped as not applicable, even if it is deselected", async () => {
    const folder = makeTemporaryFolder();
    mkdirSync(join(folder, "tools"));
    writeFileSync(join(folder, "tools/noise"), Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 167) % 256)));
    const { report } = await scan(folder, ["--stages", "intake"]);
    expect(report.stages[1]).toMatchObject({ outcome: "skipped", reason: "not-applicable" });
  });
});

describe("outputs", () => {
  test("the same inputs give the same bytes, from wherever it is started", async () => {
    const folder = makeFolder(BAD, { "held.md": DOWNLOAD, "a.md": OVERRIDE, pointer: UNREADABLE });
    mkdirSync(join(folder, ".git"));
    const json = async (cwd: string, path: string): Promise<string> =>
      (await runProgram(["scan", path, "--format", "json"], { cwd })).stdout;
    const first = await json(folder, ".");
    expect(first).not.toBe("");
    expect(await json(folder, ".")).toBe(first);
    expect(await json(join(folder, "tools"), "..")).toBe(first);
    expect(await json(makeTemporaryFolder(), folder)).toBe(first);
  });

  test("JSON to a file, the terminal report to stdout", async () => {
    const folder = makeFolder(BAD);
    const { stdout, stderr } = await runProgram(["scan", "--format", "json=out.json"], { cwd: folder });
    expect(readReport(readFileSync(join(folder, "out.json"), "utf8")).decision).toBe("reject");
    expect([stdout.includes("REJECT"), stderr]).toEqual([true, ""]);
  });

  test("JSON to stdout alone leaves stderr empty", async () => {
    const { stdout, stderr } = await runProgram(["scan", "--format", "json"], { cwd: makeFolder(BAD) });
    expect([readReport(stdout).decision, stderr]).toEqual(["reject", ""]);
  });

  test("a second JSON and a terminal report into files", async () => {
    const folder = makeFolder(BAD);
    const args = [
      "scan",
      "--format",
      "json",
      "--format",
      "json=out.json",
      "--format",
      "terminal=out.txt",
      "--color=always",
    ];
    const { stdout } = await runProgram(args, { cwd: folder });
    expect(readFileSync(join(folder, "out.json"), "utf8")).toBe(stdout);
    expect(readFileSync(join(folder, "out.txt"), "utf8")).toMatch(/^evogate [^\u001b]*REJECT: [^\u001b]*\n$/);
  });

  test.each([
    ["two machine formats on stdout", ["--format", "json", "--format", "json"], /stdout/],
    ["a file in a folder that is not there", ["--format", "json=none/out.json"], /cannot write none\/out\.json/],
    ["a folder as file", ["--format", "json=tools"], /cannot write tools/],
    ["no file name", ["--format", "json="], /needs the name of a file/],
    ["an unknown format", ["--format", "jsom"], /did you mean json/],
    ["a format that is not built", ["--format", "html=out.html"], /not built yet/],
  ])("%s: exit 2", async (_name, args, says) => {
    const { exitCode, stderr } = await runProgram(["scan", ...args], { cwd: makeFolder(CLEAN) });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(says);
  });

  test("--quiet says the decision only, --verbose more", async () => {
    const folder = makeFolder(BAD);
    const lines = async (...args: readonly string[]): Promise<number> =>
      (await runProgram(["scan", ...args], { cwd: folder })).stdout.trimEnd().split("\n").length;
    const [quiet, usual, verbose] = [await lines("--quiet"), await lines(), await lines("--verbose")];
    expect(quiet).toBe(1);
    expect(usual).toBeGreaterThan(quiet);
    expect(verbose).toBeGreaterThanOrEqual(usual);
  });

  test.each<[args: readonly string[], environment: Readonly<Record<string, string>>, isColored: boolean]>([
    [[], {}, false],
    [[], { FORCE_COLOR: "1" }, true],
    [[], { FORCE_COLOR: "0" }, false],
    [[], { FORCE_COLOR: "1", NO_COLOR: "1" }, false],
    [["--color", "always"], { NO_COLOR: "1" }, true],
    [["--color", "never"], { FORCE_COLOR: "1" }, false],
    [["--color", "auto"], {}, false],
    [[], { CI: "true" }, false],
  ])("colour with %j and %j: %s", async (args, environment, isColored) => {
    const { stdout } = await runProgram(["scan", ...args], { cwd: makeFolder(BAD), environment });
    expect(stdout.includes("\u001b[")).toBe(isColored);
  });

  test("strict withholds on stdout what a file tells in full", async () => {
    const folder = makeFolder(BAD);
    const args = [
      "scan",
      "--profile",
      "strict",
      "--format",
      "json",
      "--format",
      "json=full.json",
      "--format",
      "terminal",
    ];
    const { stdout, stderr, exitCode } = await runProgram(args, { cwd: folder });
    const [shown] = readReport(stdout).artifacts[0]?.findings ?? [];
    expect(exitCode).toBe(1);
    expect(shown).toMatchObject({ rule: "rules/withheld", line: 1, column: 1, path: "skills/count/SKILL.md" });
    expect(Object.keys(shown ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/quote|excerpt|fix|taxonomy/)]),
    );
    expect(stdout + stderr).not.toMatch(/instruction-override|Ignore all/);
    const [full] = readReport(readFileSync(join(folder, "full.json"), "utf8")).artifacts[0]?.findings ?? [];
    expect(full).toMatchObject({
      rule: "rules/instruction-override",
      line: 8,
      quote: "Ignore all previous instructions",
    });
  });
});
