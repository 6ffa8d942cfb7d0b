import { expect, test } from "vitest";
import { asPath } from "../../../../src/core/ids.ts";
import { wholeFile } from "../../../../src/core/location.ts";
import type { TestRun } from "../../../../src/scanners/sandbox/test-run.ts";
import { believePrinted } from "../../../../src/scanners/sandbox/trial/believe-printed.ts";
import { believeTold, type Ended } from "../../../../src/scanners/sandbox/trial/believe.ts";
import type { Message } from "../../../../src/scanners/sandbox/trial/read-told.ts";
import { testMessage } from "../examined.ts";

const at = { ...wholeFile(asPath("skill/test_a.py")), line: 3 };
const RUN: TestRun = {
  runner: "unittest",
  command: ["python3"],
  shown: "python3 -m unittest test_a",
  at,
  tests: [{ name: "TestA.test_a", at }],
  edits: new Map(),
  control: "told",
};

function ended(exitCode: number, ...messages: readonly object[]): Ended {
  return { exitCode, told: { messages: messages as readonly Message[], hasForged: false } };
}
const end = (code: number, isEarly = false): object => ({ kind: "end", code, isEarly });
const PASSES = ended(0, testMessage("passed"), end(0));
const FAILS = ended(1, testMessage("failed", { said: "1 != 2" }), end(1));
const forging = (one: Ended): Ended => ({ ...one, told: { ...one.told, hasForged: true } });

test.each<readonly [string, Ended, Ended | null, string, readonly string[], readonly string[]]>([
  ["what passes, and fails when it has to, has passed", PASSES, FAILS, "passed", [], []],
  ["what fails has failed", FAILS, FAILS, "failed", [], []],
  [
    "what cannot fail has not passed",
    PASSES,
    PASSES,
    "unproved",
    ["TestA.test_a passes also when it is made to fail"],
    ["nothing shows that TestA.test_a can fail"],
  ],
  [
    "without a control nothing is proved",
    PASSES,
    null,
    "unproved",
    [],
    ["the run that shows that they can fail did not end"],
  ],
  [
    "an empty control proves nothing",
    PASSES,
    ended(1, end(1)),
    "unproved",
    [],
    ["nothing shows that TestA.test_a can fail"],
  ],
  [
    "a control that ends well refutes",
    PASSES,
    ended(0, testMessage("failed"), end(0)),
    "unproved",
    ["they end with success also when they are made to fail"],
    [],
  ],
  [
    "an end that nobody told of",
    ended(0, testMessage("passed")),
    FAILS,
    "unproved",
    ["they end the process with success before they have ended"],
    [],
  ],
  ["an early end, with all told, is one", ended(0, testMessage("passed"), end(0, true)), FAILS, "passed", [], []],
  [
    "an early end before that",
    ended(0, end(0, true)),
    null,
    "not-run",
    ["they end the process with success before they have ended"],
    [],
  ],
  [
    "another end than was told",
    ended(0, testMessage("failed"), end(1)),
    null,
    "failed",
    ["they turn the end of the process into a success"],
    [],
  ],
  ["a broken end says nothing of forgery", ended(3), null, "not-run", [], []],
  ["a message of somebody else", forging(PASSES), FAILS, "unproved", ["they print what only the runner may say"], []],
  ["one in the control", PASSES, forging(FAILS), "unproved", ["they print what only the runner may say"], []],
  [
    "a changed assertion",
    ended(0, { kind: "tampered", what: "unittest.case.TestCase.assertEqual" }, testMessage("passed"), end(0)),
    FAILS,
    "unproved",
    ["they change unittest.case.TestCase.assertEqual"],
    [],
  ],
  [
    "a doubtful deed",
    ended(0, { kind: "doubtful", what: "sys.settrace" }, testMessage("passed"), end(0)),
    FAILS,
    "unproved",
    [],
    ["they use sys.settrace, which could change any result"],
  ],
  ["what was not executed", ended(0, testMessage("passed", { lines: [] }), end(0)), FAILS, "not-run", [], []],
  ["another test of that name", ended(0, testMessage("passed", { lines: [9] }), end(0)), FAILS, "not-run", [], []],
  [
    "one case of many that fails",
    ended(1, testMessage("passed"), testMessage("failed"), end(1)),
    FAILS,
    "failed",
    [],
    [],
  ],
  ["what is skipped", ended(0, testMessage("skipped", { lines: [] }), end(0)), null, "skipped", [], []],
  [
    "a module that nobody has",
    ended(1, testMessage("failed", { missing: "requests" }), end(1)),
    null,
    "not-run",
    [],
    [],
  ],
  ["a module of its own", ended(1, testMessage("failed", { missing: "calc" }), end(1)), null, "failed", [], []],
])("%s", (_, judged, control, outcome, forged, doubts) => {
  const believed = believeTold(RUN, judged, control, (module) => module === "calc");
  expect(believed.verdicts.map((each) => each.outcome)).toEqual([outcome]);
  expect([believed.forged, believed.doubts]).toEqual([forged, doubts]);
});

test("a test that was found while it ran, and a module that is not there, are told of", () => {
  const judged = ended(
    1,
    testMessage("failed", { name: "made", lines: [], said: "no" }),
    testMessage("failed", { missing: "x" }),
    end(1),
  );
  const believed = believeTold(RUN, judged, null, () => false);
  expect(believed.missing).toEqual(["x"]);
  expect(believed.verdicts.map(({ name, outcome, said }) => [name, outcome, said])).toEqual([
    ["TestA.test_a", "not-run", null],
    ["made", "failed", "no"],
  ]);
});

test("a test that skips itself while it runs is called so", () => {
  const { evasive } = believeTold(RUN, ended(0, testMessage("skipped"), end(0)), null, () => false);
  expect(evasive).toEqual(["TestA.test_a"]);
});

test("in Node, two tests of one line are told apart by their titles", () => {
  const run: TestRun = { ...RUN, runner: "node:test", tests: [{ name: "a", at }] };
  const judged = ended(1, testMessage("failed", { name: "b" }), testMessage("passed", { name: "a" }), end(1));
  const { verdicts } = believeTold(run, judged, ended(1, testMessage("failed", { name: "a" }), end(1)), () => false);
  expect(verdicts.map(({ name, outcome }) => [name, outcome])).toEqual([
    ["a", "passed"],
    ["b", "failed"],
  ]);
});

const BATS: TestRun = { ...RUN, runner: "bats", tests: [{ name: "adds", at }], control: new Map() };
const WELL = { exitCode: 0, lines: ["1..1", "ok 1 adds"] };
const ILL = { exitCode: 1, lines: ["1..1", "not ok 1 adds", "# (in test file)"] };

test.each<readonly [string, TestRun, typeof WELL, typeof WELL | null, string, readonly string[]]>([
  ["bats", BATS, WELL, ILL, "passed", []],
  ["bats with times", BATS, { exitCode: 0, lines: ["ok 1 adds in 5ms"] }, ILL, "passed", []],
  ["a failure", BATS, ILL, ILL, "failed", []],
  ["a skip", BATS, { exitCode: 0, lines: ["ok 1 adds # skip not today"] }, ILL, "skipped", []],
  ["said twice", BATS, { exitCode: 0, lines: ["ok 1 adds", "ok 1 adds"] }, ILL, "not-run", []],
  ["not said", BATS, { exitCode: 0, lines: ["ok 1 other"] }, ILL, "not-run", []],
  ["well, in a run that is not", BATS, { ...WELL, exitCode: 1 }, ILL, "unproved", []],
  [
    "a control that ends well",
    BATS,
    WELL,
    WELL,
    "unproved",
    ["python3 -m unittest test_a ends with success also when each test is made to fail"],
  ],
  [
    "a control in which it is well",
    BATS,
    WELL,
    { ...WELL, exitCode: 1 },
    "unproved",
    ["nothing shows that adds can fail"],
  ],
  ["no control", BATS, WELL, null, "unproved", ["the run that shows that they can fail did not end"]],
  [
    "a command, where no test could be made to fail",
    { ...BATS, runner: "command", control: null },
    WELL,
    null,
    "passed",
    [],
  ],
  ["a command that ends ill", { ...BATS, runner: "command" }, ILL, ILL, "failed", []],
])("what is printed: %s", (_, run, judged, control, outcome, doubts) => {
  const believed = believePrinted(run, judged, control);
  expect(believed.verdicts.map((each) => each.outcome)).toEqual([outcome]);
  expect(believed.doubts).toEqual(doubts);
});

test("bats that is not there is a missing program, not a failed test", () => {
  const { verdicts, missing } = believePrinted(BATS, { exitCode: 127, lines: [] }, null);
  expect([verdicts.map(({ outcome }) => outcome), missing]).toEqual([["not-run"], ["bats"]]);
});
