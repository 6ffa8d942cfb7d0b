import { describe, expect, test } from "vitest";
import { runProgram, type Ended } from "../support/program.ts";
import { makeTemporaryFolder } from "../support/repository.ts";

/** A second, three times that on a machine that does other things too. In milliseconds. */
const AT_ONCE = 3000;

async function run(...args: readonly string[]): Promise<Ended> {
  const ended = await runProgram(args, { cwd: makeTemporaryFolder() });
  expect(ended.milliseconds).toBeLessThan(AT_ONCE);
  return ended;
}

describe("help goes to stdout, at once", () => {
  test.each<[args: readonly string[], says: readonly string[]]>([
    [["--help"], ["Usage: evogate <command>", "scan", "rules", "explain", "Exit codes: 0 promoted"]],
    [["-h"], ["Usage: evogate <command>"]],
    [["help"], ["Usage: evogate <command>"]],
    [
      ["scan", "--help"],
      ["Usage: evogate scan", "--base <ref>", "--staged", "--fail-on never", "Examples:"],
    ],
    [["scan", "-h"], ["Usage: evogate scan"]],
    [
      ["hook", "--help"],
      ["Usage: evogate hook", "--push", "--fail-on never", "Examples:", "evogate hook --format json"],
    ],
    [
      ["rules", "--help"],
      ["Usage: evogate rules", "--format"],
    ],
    [["explain", "--help"], ["Usage: evogate explain <id>"]],
  ])("%j", async (args, says) => {
    const { exitCode, stdout, stderr } = await run(...args);
    expect([exitCode, stderr]).toEqual([0, ""]);
    for (const words of says) expect(stdout).toContain(words);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  test("options that are not built yet are not advertised", async () => {
    expect((await run("scan", "--help")).stdout).not.toMatch(/--timing|html/);
  });

  test.each([["--version"], ["-V"]])("%s", async (flag) => {
    const { exitCode, stdout } = await run(flag);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test("without a command it is an error, and on stderr", async () => {
    const { exitCode, stdout, stderr } = await run();
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Usage: evogate <command>");
  });
});

describe("wrong usage: exit 2, nothing on stdout, what to do instead", () => {
  test.each<[args: readonly string[], says: RegExp]>([
    [["scna"], /no command "scna"; did you mean scan\?/],
    [["xyzzy"], /no command "xyzzy"/],
    [["toString"], /no command "toString"/],
    [["__proto__"], /no command "__proto__"/],
    [["scan", "--bse", "main"], /no option --bse; did you mean --base\?/],
    [["scan", "--no-such-thing"], /no option --no-such-thing/],
    [["scan", "-x"], /no option -x/],
    [["scan", "--base"], /--base needs a value/],
    [["scan", "--base="], /--base needs a value/],
    [["scan", "--format"], /--format needs a value/],
    [["scan", "--staged=yes"], /--staged takes no value/],
    [["scan", "--base", "a", "--base", "b"], /--base was given more than once/],
    [["scan", "--profile", "strickt"], /did you mean strict\?/],
    [["scan", "--color", "sometimes"], /it takes auto, always, never/],
    [["scan", "--fail-on", "hold"], /--fail-on does not know "hold"/],
    [["scan", "--stages", "rule"], /did you mean rules\?/],
    [["scan", "--shard", "auto"], /--shard auto needs a CI that says which job this is/],
    [["plan", "--most", "0"], /--most takes a number from 1 to 256/],
    [["plan", "--most", "257"], /--most takes a number from 1 to 256/],
    [["plan", "--format", "yaml"], /--format does not know "yaml"; it takes terminal, json/],
    [["scan", "--timing"], /--timing is not built yet/],
    [["scan", "--format", "html"], /the format html is not built yet/],
    [["rules", "x"], /takes no argument/],
    [["rules", "--format", "xml"], /--format does not know "xml"/],
    [["explain"], /explain takes one id/],
    [["explain", "a", "b"], /explain takes one id/],
    [["explain", "rules/instruction-overide"], /did you mean rules\/instruction-override\?/],
    [["explain", "constructor"], /nothing is known as "constructor"/],
  ])("%j", async (args, says) => {
    const { exitCode, stdout, stderr } = await run(...args);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(says);
  });

  test.each(["history", "rollback"].map((name) => [name]))("%s is not built yet", async (name) => {
    const { exitCode, stdout, stderr } = await run(name, "--help");
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`\`evogate ${name}\` is not built yet`);
  });
});

describe("explain", () => {
  test.each([
    ["rules/instruction-override", ["critical, confidence high", "why ", "fix ", "taxonomy"]],
    ["instruction-override", ["rules/instruction-override"]],
    ["intake/symlink-escape", ["why ", "fix "]],
    ["need/steering", ["steers the gate", "fix "]],
    ["need/finding", ["hold level"]],
    ["fault/shallow-clone", ["fetch-depth: 0"]],
    ["exit/0", ["promoted"]],
    ["exit/1", ["held or rejected"]],
    ["exit/2", ["Nothing was judged"]],
    ["exit/3", ["could not finish"]],
    ["exit/130", ["Interrupted"]],
  ])("%s", async (id, says) => {
    const { exitCode, stdout, stderr } = await run("explain", id);
    expect([exitCode, stderr]).toEqual([0, ""]);
    for (const words of says) expect(stdout).toContain(words);
  });
});

describe("rules", () => {
  test("one line a rule", async () => {
    const { exitCode, stdout } = await run("rules");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^rules\/instruction-override +critical\/high +\S/m);
  });

  test("as JSON, each with what a program needs", async () => {
    const { exitCode, stdout } = await run("rules", "--format", "json");
    const rules = JSON.parse(stdout) as readonly Readonly<Record<string, unknown>>[];
    expect(exitCode).toBe(0);
    expect(rules.find(({ id }) => id === "rules/instruction-override")).toMatchObject({
      severity: "critical",
      confidence: "high",
      title: expect.any(String) as string,
      fix: expect.any(String) as string,
      taxonomy: expect.arrayContaining(["CWE-1427"]) as string[],
    });
    const lines = (await run("rules")).stdout.trimEnd().split("\n");
    expect(lines.map((line) => line.split(" ")[0])).toEqual(rules.map(({ id }) => id));
  });
});
