import { describe, expect, test } from "vitest";
import { fail } from "../../../src/core/fault.ts";
import type { Finding } from "../../../src/core/finding.ts";
import type { StageOutcome } from "../../../src/core/outcome.ts";
import { endsTelling, examine, testMessage, type ToldLine } from "./examined.ts";

const UNITTEST = "import unittest\nclass TestA(unittest.TestCase):\n    def test_a(self):\n        pass\n";
const NODE_TEST = 'import test from "node:test";\ntest("adds", () => {});\n';
const PYTEST = "def test_a():\n    assert True\n";
const SKILL = "---\nname: skill\ndescription: adds\n---\n# Add\n";

function findingsOf(outcome: StageOutcome, side: "head" | "before" = "head"): readonly Finding[] {
  return "evidence" in outcome ? (outcome.evidence[side]?.findings ?? []) : [];
}

describe("there is nothing to do", () => {
  test.each([
    ["without code", { "skill/SKILL.md": SKILL }, "no-code"],
    ["without tests", { "skill/SKILL.md": SKILL, "skill/a.py": "x = 1\n" }, "no-tests"],
    ["where a test's name holds none", { "skill/tests/a.py": "x = 1\n" }, "no-tests"],
    ["where a fence shows one", { "skill/SKILL.md": `${SKILL}\`\`\`python\n${UNITTEST}\`\`\`\n` }, "no-code"],
  ])("%s", async (_, files, because) => {
    const { outcome, commands } = await examine(files);
    expect(outcome).toEqual({ kind: "not-applicable", because });
    expect(commands).toEqual([]);
  });
});

describe("code without tests, where the policy wants it run", () => {
  const CODE = { "skill/SKILL.md": SKILL, "skill/a.py": "x = 1\n" };

  test("is run, and its tests are none", async () => {
    const { outcome, commands } = await examine(CODE, undefined, { policy: { run: "code" } });
    expect(commands).toEqual([]);
    expect(outcome).toMatchObject({
      kind: "completed",
      examined: 1,
      evidence: { head: { findings: [], trial: { tests: [], events: [] } } },
    });
  });

  test.each([
    ["what no interpreter here runs", { "skill/SKILL.md": SKILL, "skill/a.sh": "ls\n" }, "no-tests"],
    ["what is no code", { "skill/SKILL.md": SKILL }, "no-code"],
  ])("but not %s", async (_, files, because) => {
    const { outcome } = await examine(files, undefined, { policy: { run: "code" } });
    expect(outcome).toEqual({ kind: "not-applicable", because });
  });

  test("and without anybody to watch it is degraded", async () => {
    const { outcome } = await examine(CODE, undefined, { policy: { run: "code" }, strace: null });
    expect(outcome).toMatchObject({ kind: "degraded", faults: [{ code: "unwatched" }] });
  });
});

/** A program, and what its runner of ours has to do; for other commands all of it. */
function shorten(command: readonly string[]): readonly string[] {
  const last = command.at(-1) ?? "";
  if (!last.startsWith("{")) return command.includes("--import") ? ["node", last] : command;
  const { runner, module, paths, lines } = JSON.parse(last) as Record<string, unknown>;
  return [`${String(runner)} ${String(module)}`, String(paths), String(lines)];
}

describe("what is run", () => {
  const IN = "/judged/skill";
  test.each([
    ["unittest beside the code", { "skill/test_a.py": UNITTEST }, [["unittest test_a", `${IN},${IN}`, "3"]]],
    ["unittest in a folder", { "skill/tests/test_a.py": UNITTEST }, [["unittest test_a", `${IN}/tests,${IN}`, "3"]]],
    [
      "unittest in a package",
      { "skill/tests/__init__.py": "", "skill/tests/test_a.py": UNITTEST },
      [["unittest tests.test_a", IN, "3"]],
    ],
    [
      "each file by itself",
      { "skill/a/test_a.py": UNITTEST, "skill/b/test_a.py": UNITTEST },
      [
        ["unittest test_a", `${IN}/a,${IN}`, "3"],
        ["unittest test_a", `${IN}/b,${IN}`, "3"],
      ],
    ],
    ["a program that asserts", { "skill/test_a.py": "assert 1 + 1 == 2\n" }, [["script test_a", `${IN},${IN}`, "1"]]],
    [
      "the front matter's command",
      { "skill/SKILL.md": SKILL.replace("name", "test: python3 check.py --all\nname"), "skill/a.py": "x = 1\n" },
      [["/python3", "check.py", "--all"]],
    ],
  ])("%s", async (_, files, expected) => {
    const told = (_command: readonly string[], line: ToldLine) =>
      line?.mode === "control"
        ? endsTelling(line, [testMessage("failed", { lines: [1, 3] })])
        : endsTelling(line, [testMessage("passed", { lines: [1, 3] })]);
    const { outcome, commands } = await examine(files, told);
    // Each is run twice: once it has to fail.
    expect(new Set(commands.map((command) => shorten(command).join(" | ")))).toEqual(
      new Set(expected.map((each) => each.join(" | "))),
    );
    expect(commands).toHaveLength(expected.length * (expected[0]?.[0] === "/python3" ? 1 : 2));
    expect(outcome.kind).toBe("completed");
  });

  test("node:test, from a file whose tests are wrapped", async () => {
    const { commands, plans, outcome } = await examine({ "skill/a.test.mjs": NODE_TEST }, (_, told) =>
      endsTelling(told, [testMessage(told?.mode === "judge" ? "passed" : "failed", { name: "adds", lines: [2] })]),
    );
    expect(commands.map(shorten)).toEqual([
      ["node", "a.test.mjs"],
      ["node", "a.test.mjs"],
    ]);
    expect(Buffer.from(plans[0]?.archive ?? []).toString()).toContain('test("adds", _evogateProbe(2, () => {}));');
    expect(outcome.kind).toBe("completed");
  });

  test("the policy's command before all others; its control has tests that fail", async () => {
    const policy = {
      commands: [
        { artifact: "tools/**", run: ["node", "x.js"] as const },
        { artifact: "skil*", run: ["python3", "y.py"] as const },
      ],
    };
    const { commands, plans } = await examine({ "skill/test_a.py": UNITTEST }, () => ({}), { policy });
    expect(commands).toEqual([
      ["/python3", "y.py"],
      ["/python3", "y.py"],
    ]);
    expect(plans.map(({ archive }) => Buffer.from(archive).toString().includes("this run has to fail"))).toEqual([
      false,
      true,
    ]);
  });

  test("pytest, where the interpreter has it", async () => {
    const files = { "skill/test_a.py": PYTEST, "skill/test_b.py": UNITTEST };
    const { commands } = await examine(files, () => ({}), { hasPytest: true });
    expect(new Set(commands.map((command) => shorten(command)[0]))).toEqual(
      new Set(["pytest test_a", "unittest test_b"]),
    );
    const without = await examine(files);
    expect(without.outcome).toMatchObject({
      kind: "degraded",
      faults: [
        {
          code: "test-dependency-missing",
          message: "skill/test_a.py: its tests need pytest, which the sandbox's interpreter does not have",
        },
      ],
    });
  });

  test.each([
    ["bats without a shell", "a.bats", '@test "a" {\n  true\n}\n', "bats"],
    ["node:test in TypeScript", "a.test.ts", NODE_TEST, "node:test"],
  ])("what nothing here can run is a fault: %s", async (_, name, text, framework) => {
    expect((await examine({ [`skill/${name}`]: text })).outcome).toMatchObject({
      kind: "failed",
      fault: { code: "tests-not-run", message: `skill/${name}: nothing here can run its tests for ${framework}` },
    });
  });

  test.each(["python3 a.py && rm b", "python3 'a b'", "python3 $(x)", "python3 a.py > b"])(
    "a command for a shell is none: %s",
    async (command) => {
      const files = { "skill/SKILL.md": SKILL.replace("name", `test: ${JSON.stringify(command)}\nname`) };
      const { outcome, commands } = await examine(files);
      expect(commands).toEqual([]);
      expect(outcome).toMatchObject({ kind: "failed", fault: { code: "tests-not-run" } });
    },
  );

  test("a program that is no interpreter needs the policy's word", async () => {
    const files = { "skill/SKILL.md": SKILL.replace("name", "test: bash run.sh\nname") };
    expect((await examine(files)).outcome).toMatchObject({ kind: "failed", fault: { code: "tests-not-run" } });
    const { commands } = await examine(files, () => ({}), { policy: { exec: "usr" } });
    expect(commands).toEqual([["bash", "run.sh"]]);
  });
});

describe("what came of it", () => {
  const files = { "skill/test_a.py": UNITTEST };
  const SAID = "AssertionError: token ghp_abcdefghijklmnopqrstuvwxyz0123456789";
  const failing = (_: readonly string[], told: ToldLine) => endsTelling(told, [testMessage("failed", { said: SAID })]);

  test("a failed test is a finding at its place, with the last line of the assertion, masked", async () => {
    const { outcome } = await examine(files, failing);
    const [finding, ...more] = findingsOf(outcome);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: "sandbox/failed-test",
      severity: "high",
      confidence: "high",
      message: "A test of the artifact fails: TestA.test_a",
      primary: { path: "skill/test_a.py", line: 3 },
    });
    expect(finding?.quote).toMatch(/^AssertionError: token ghp_\*+$/u);
  });

  test("what is believed of each test stands in the trial", async () => {
    const { outcome } = await examine(files);
    expect("evidence" in outcome && outcome.evidence?.head.trial).toEqual({
      sandbox: { backend: "bwrap", isolation: "in a user namespace, limited by a watch, watched by strace" },
      tests: [
        {
          name: "TestA.test_a",
          at: { path: "skill/test_a.py", line: 3, column: 5, endLine: 3, endColumn: 5 },
          outcome: "passed",
        },
      ],
      approvedTests: null,
      idleTests: [],
      events: [],
      canaries: [],
    });
  });

  test.each([
    [{ kind: "stopped", limit: "time" }, "sandbox/time-out", "high", "medium"],
    [{ kind: "stopped", limit: "memory" }, "sandbox/resource-limit", "high", "medium"],
    [{ kind: "stopped", limit: "cpu" }, "sandbox/resource-limit", "high", "medium"],
    [{ kind: "stopped", limit: "output" }, "sandbox/resource-limit", "high", "medium"],
    [{ kind: "exited", exitCode: 137 }, "sandbox/resource-limit", "high", "medium"],
    [{ kind: "exited", exitCode: 152 }, "sandbox/resource-limit", "high", "medium"],
    [{ kind: "exited", exitCode: 153 }, "sandbox/resource-limit", "high", "medium"],
    [{ kind: "exited", exitCode: 159 }, "sandbox/escape-attempt", "critical", "high"],
    [{ kind: "exited", exitCode: 139 }, "sandbox/failed-test", "high", "high"],
    [{ kind: "exited", exitCode: 0 }, "sandbox/forged-result", "critical", "high"],
  ] as const)("%j is %s", async (end, rule, severity, confidence) => {
    const { outcome } = await examine(files, () => ({ end }));
    expect(findingsOf(outcome)).toMatchObject([{ rule, severity, confidence }]);
  });

  test("a test that failed before as well is known by the same fingerprint", async () => {
    const before = { "skill/test_a.py": `${UNITTEST}# before\n` };
    const { outcome } = await examine(files, failing, { before });
    const [head, earlier] = [findingsOf(outcome), findingsOf(outcome, "before")];
    expect(earlier).toHaveLength(1);
    expect(head.map(({ fingerprint }) => fingerprint)).toEqual(earlier.map(({ fingerprint }) => fingerprint));
  });

  test("a module that nobody installed is no failed test, unless it is one of the artifact's own", async () => {
    const missing = (name: string) => (_: readonly string[], told: ToldLine) =>
      endsTelling(told, [testMessage("failed", { missing: name })]);
    const { outcome } = await examine(files, missing("requests"));
    expect(outcome).toMatchObject({ kind: "degraded", faults: [{ code: "test-dependency-missing" }] });
    const own = await examine({ ...files, "skill/scripts/fill.py": "x = 1\n" }, missing("fill.sub"));
    expect(findingsOf(own.outcome)).toMatchObject([{ rule: "sandbox/failed-test" }]);
  });

  test("of a command nothing is known but how it ends, and what it prints", async () => {
    const policy = { commands: [{ artifact: "skill", run: ["python3", "-m", "unittest"] as const }] };
    const printed = "FAIL: test_a (x)\nModuleNotFoundError: No module named 'requests'\n";
    const ends = (exitCode: number) => () => ({
      end: { kind: "exited", exitCode } as const,
      stderr: Buffer.from(printed),
    });
    expect((await examine(files, ends(1), { policy })).outcome).toMatchObject({
      kind: "degraded",
      faults: [{ code: "test-dependency-missing" }],
    });
    expect((await examine(files, ends(0), { policy })).outcome).toMatchObject({
      kind: "degraded",
      faults: [
        {
          code: "results-unproved",
          message: "skill/test_a.py: python3 -m unittest ends with success also when each test is made to fail",
        },
      ],
    });
  });

  test("what the sandbox could not do is a failure of the stage, never a result", async () => {
    const { outcome } = await examine(files, () => fail("sandbox-broken", "no status"));
    expect(outcome).toEqual({ kind: "failed", fault: { code: "sandbox-broken", message: "no status" } });
  });

  test("what tests were run in is told once it has proved itself", async () => {
    const { told } = await examine({ "skill/test_a.py": UNITTEST });
    expect(told).toEqual([
      { backend: "bwrap", isolation: "in a user namespace, limited by a watch, watched by strace" },
    ]);
    expect((await examine({ "skill/a.py": "x = 1\n" })).told).toEqual([]);
  });

  test("a wall that is missing keeps everything from being run", async () => {
    const { outcome, commands, told } = await examine(files, () => ({}), { breaksWall: true });
    expect([commands, told]).toEqual([[], []]);
    expect(outcome).toMatchObject({
      kind: "failed",
      fault: { code: "sandbox-broken", message: expect.stringContaining("no-new-privileges") },
    });
  });
});
