import { expect, test } from "vitest";
import type { Masked } from "../../src/core/finding.ts";
import { asPath } from "../../src/core/ids.ts";
import { wholeFile } from "../../src/core/location.ts";
import type { TestOutcome, TestResult, Trial } from "../../src/core/trial.ts";
import { trialLines } from "../../src/report/trial-words.ts";

const said = (text: string): Masked => text as Masked;
const result = (name: string, outcome: TestOutcome): TestResult => {
  return { name: said(name), at: wholeFile(asPath("skill/test_a.py")), outcome };
};
const TRIAL: Trial = {
  sandbox: { backend: "bwrap", isolation: "as root" },
  tests: [result("one", "passed"), result("two", "failed"), result("three", "not-run"), result("four", "passed")],
  approvedTests: null,
  idleTests: [],
  events: null,
  canaries: [],
  inputs: null,
};

test("tests are counted, and those that have not passed are named", () => {
  expect(trialLines(TRIAL)).toEqual([
    { text: "tests, in bwrap as root: 4 found, 2 passed, 1 failed, 1 not run", items: ["two failed", "three not run"] },
  ]);
});

test("each kind of thing that was seen has its line, and only what is new is said", () => {
  const trial: Trial = {
    ...TRIAL,
    approvedTests: [result("one", "skipped"), result("two", "unproved")],
    idleTests: [said("four")],
    events: [
      { kind: "connect", target: said("10.0.0.1:80"), cause: said("test_a.py"), isNew: true },
      { kind: "open", target: said("/work/x"), cause: said("test_a.py"), isNew: false },
    ],
    canaries: [{ canary: "the key of a cloud", where: said("what it printed") }],
    inputs: {
      seed: 1,
      functions: 2,
      notCalled: [said("b.py: g")],
      calls: 90,
      exceptions: 7,
      problems: [
        { kind: "path", call: said('read("../x")'), does: said("opens ../x"), at: wholeFile(asPath("skill/a.py")) },
      ],
    },
  };
  expect(trialLines(trial).slice(1)).toEqual([
    {
      text: "tests of the version before on the new code: 2 found, 1 skipped, 1 not proved",
      items: ["one skipped", "two not proved"],
    },
    { text: "new tests that the version before passes as well", items: ["four"] },
    { text: "seen for the first time while it ran", items: ["connects to 10.0.0.1:80"] },
    { text: "decoys that turned up", items: ["the key of a cloud in what it printed"] },
    {
      text: "hostile inputs: 2 functions, 1 more not called, 90 calls, 7 exceptions",
      items: ['read("../x") opens ../x'],
    },
  ]);
});
