import { expect, test } from "vitest";
import { sandbox } from "../../../../src/adapters/sandbox/sandbox.ts";
import { tryVersions } from "./run-trial.ts";

const isThere = (await sandbox.inspect("bwrap", false)).ok && (await sandbox.findInterpreter("python3")).ok;

const CALC = "def add(a, b):\n    return a + b\ndef twice(a):\n    return 2 * a\n";
const TESTS = `import unittest
import calc
class TestCalc(unittest.TestCase):
    def test_add(self):
        self.assertEqual(calc.add(1, 2), 3)
    def test_twice(self):
        self.assertEqual(calc.twice(2), 4)
`;
const NAMES = ["TestCalc.test_add", "TestCalc.test_twice"];

interface Row {
  readonly title: string;
  readonly calc: string;
  readonly tests: string;
  readonly approved: readonly string[] | null;
  readonly regressions: readonly string[];
  readonly idle: readonly string[];
}

const ROWS: readonly Row[] = [
  {
    title: "a test that was edited until it passes is run as it was",
    calc: CALC.replace("a + b", "a - b"),
    tests: TESTS.replace("calc.add(1, 2), 3", "calc.add(1, 2), -1"),
    approved: ["failed", "passed"],
    regressions: ["TestCalc.test_add"],
    idle: [],
  },
  {
    title: "a file that cannot be loaded any more is as bad",
    calc: "def add(a, b):\n    return a + b\n",
    tests:
      "import unittest\nfrom calc import add\nclass TestCalc(unittest.TestCase):\n    def test_add(self):\n        self.assertEqual(add(1, 2), 3)\n",
    approved: ["passed", "failed"],
    regressions: ["TestCalc.test_twice"],
    idle: [],
  },
  {
    title: "a new test that the approved code passes shows nothing of the change, one that it fails does",
    calc: `${CALC}def thrice(a):\n    return 3 * a\n`,
    tests: `${TESTS}    def test_thrice(self):\n        self.assertEqual(calc.thrice(1), 3)\n    def test_idle(self):\n        self.assertEqual(calc.add(0, 0), 0)\n`,
    approved: ["passed", "passed"],
    regressions: [],
    idle: ["TestCalc.test_idle"],
  },
  {
    title: "the same tests are not run again",
    calc: CALC.replace("2 * a", "a + a"),
    tests: TESTS,
    approved: null,
    regressions: [],
    idle: [],
  },
];

test.skipIf(!isThere).each(ROWS)(
  "$title",
  async ({ calc, tests, approved, regressions, idle }) => {
    const before = { "skill/calc.py": CALC, "skill/test_calc.py": TESTS };
    const head = { "skill/calc.py": calc, "skill/test_calc.py": tests };
    const { findings, approvedTests, idleTests } = await tryVersions(head, before);
    expect(approvedTests?.map((each) => [each.name, each.outcome]) ?? null).toEqual(
      approved?.map((each, index) => [NAMES[index], each]) ?? null,
    );
    expect(findings.map(({ rule, about, message }) => [rule, about, message])).toEqual(
      regressions.map((name) => [
        "sandbox/approved-test-fails",
        "change",
        `A test of the approved version fails on the new code: ${name}`,
      ]),
    );
    expect(idleTests).toEqual(idle);
  },
  60_000,
);
