import { describe, expect, test } from "vitest";
import { fail } from "../../../src/core/fault.ts";
import type { Finding } from "../../../src/core/finding.ts";
import type { StageOutcome } from "../../../src/core/outcome.ts";
import { examine } from "./examined.ts";

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

describe("what is run", () => {
  const NODE = ["/node", "--test", "--test-reporter=tap", "--test-concurrency=1"];
  test.each([
    ["unittest beside the code", { "skill/test_a.py": UNITTEST }, [["/python3", "-m", "unittest", "test_a"]]],
    ["unittest in a folder", { "skill/tests/test_a.py": UNITTEST }, [["/python3", "-m", "unittest", "test_a"]]],
    [
      "unittest in a package",
      { "skill/tests/__init__.py": "", "skill/tests/test_a.py": UNITTEST },
      [["/python3", "-m", "unittest", "tests.test_a"]],
    ],
    [
      "each folder by itself",
      { "skill/a/test_a.py": UNITTEST, "skill/b/test_a.py": UNITTEST },
      [
        ["/python3", "-m", "unittest", "test_a"],
        ["/python3", "-m", "unittest", "test_a"],
      ],
    ],
    ["node:test", { "skill/a.test.mjs": NODE_TEST }, [[...NODE, "a.test.mjs"]]],
    [
      "the front matter's command",
      { "skill/SKILL.md": SKILL.replace("name", "test: python3 check.py --all\nname"), "skill/test_a.py": UNITTEST },
      [["/python3", "check.py", "--all"]],
    ],
  ])("%s", async (_, files, expected) => {
    const { outcome, commands } = await examine(files);
    expect(commands).toEqual(expected);
    expect(outcome.kind).toBe("completed");
  });

  test("the policy's command before all others", async () => {
    const policy = {
      commands: [
        { artifact: "tools/**", run: ["node", "x.js"] as const },
        { artifact: "skil*", run: ["python3", "y.py"] as const },
      ],
    };
    const { commands } = await examine({ "skill/test_a.py": UNITTEST }, () => ({}), { policy });
    expect(commands).toEqual([["/python3", "y.py"]]);
  });

  test("pytest, where the interpreter has it, for the tests of unittest as well", async () => {
    const files = { "skill/test_a.py": PYTEST, "skill/test_b.py": UNITTEST };
    const { outcome, commands } = await examine(files, () => ({}), { hasPytest: true });
    expect(commands.map((command) => [command[2], ...command.slice(-2)])).toEqual([
      ["pytest", "test_a.py", "test_b.py"],
    ]);
    expect(outcome).toMatchObject({ kind: "completed", examined: 2 });
  });

  test("what nothing here can run is a fault, and the rest is run", async () => {
    const { outcome, commands } = await examine({ "skill/test_a.py": PYTEST, "skill/test_b.py": UNITTEST });
    expect(commands).toHaveLength(1);
    expect(outcome).toMatchObject({ kind: "degraded", faults: [{ code: "tests-not-run" }] });
    expect((await examine({ "skill/test_a.py": PYTEST })).outcome).toMatchObject({
      kind: "failed",
      fault: { code: "tests-not-run", message: "skill/test_a.py: nothing here can run its tests for pytest" },
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
  const failing =
    "FAIL: test_a (test_a.TestA.test_a)\n---\nAssertionError: token ghp_abcdefghijklmnopqrstuvwxyz0123456789\n";

  test("a failed test is a finding at its place, with the last line of the assertion, masked", async () => {
    const { outcome } = await examine(files, () => ({
      end: { kind: "exited", exitCode: 1 },
      stderr: Buffer.from(failing),
    }));
    const [finding, ...more] = findingsOf(outcome);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: "sandbox/failed-test",
      severity: "high",
      confidence: "high",
      message: "A test of the artifact fails: test_a",
      primary: { path: "skill/test_a.py", line: 3 },
    });
    expect(finding?.quote).toMatch(/^AssertionError: token ghp_\*+$/u);
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
  ] as const)("%j is %s", async (end, rule, severity, confidence) => {
    const { outcome } = await examine(files, () => ({ end }));
    expect(findingsOf(outcome)).toMatchObject([{ rule, severity, confidence }]);
  });

  test("a test that failed before as well is known by the same fingerprint; a good one before is not run", async () => {
    const answer = () => ({ end: { kind: "exited", exitCode: 1 } as const, stderr: Buffer.from(failing) });
    const before = { "skill/test_a.py": `${UNITTEST}# before\n` };
    const { outcome, commands } = await examine(files, answer, { before });
    expect(commands).toHaveLength(2);
    const [head, earlier] = [findingsOf(outcome), findingsOf(outcome, "before")];
    expect(head.map(({ fingerprint }) => fingerprint)).toEqual(earlier.map(({ fingerprint }) => fingerprint));
    expect((await examine(files, () => ({}), { before })).commands).toHaveLength(1);
  });

  test("a module that nobody installed is no failed test, unless it is one of the artifact's own", async () => {
    const missing = (name: string) => () => ({
      end: { kind: "exited", exitCode: 1 } as const,
      stderr: Buffer.from(`ERROR: test_a (x)\nModuleNotFoundError: No module named '${name}'\n`),
    });
    const { outcome } = await examine(files, missing("requests"));
    expect(outcome).toMatchObject({ kind: "degraded", faults: [{ code: "tests-not-run" }] });
    const own = await examine({ ...files, "skill/scripts/fill.py": "x = 1\n" }, missing("fill.sub"));
    expect(findingsOf(own.outcome)).toMatchObject([{ rule: "sandbox/failed-test" }]);
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
