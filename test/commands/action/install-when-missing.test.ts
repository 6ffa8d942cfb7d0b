import { expect, test } from "vitest";
import { installWhenMissing } from "../../../src/commands/action/install-when-missing.ts";
import { fail, ok, type Result } from "../../../src/core/fault.ts";
import type { AdvisoryAnswer, AdvisoryQuestion } from "../../../src/ports/advisories.ts";

const ANSWER: AdvisoryAnswer = { advisories: [[]], databases: new Map(), locks: ok([]) };
const QUESTION: AdvisoryQuestion = {
  packages: [{ ecosystem: "PyPI", name: "jinja2", version: "2.4.1" }],
  locks: [],
  mayUseNetwork: true,
  judgedFolder: null,
};

/** What is asked of the ports, in order, when the engine answers so one time after the other. */
async function play(
  question: AdvisoryQuestion,
  answers: readonly Result<AdvisoryAnswer>[],
  installed: Result<string>,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly asked: readonly string[]; readonly answer: Result<AdvisoryAnswer> }> {
  const asked: string[] = [];
  const waiting = [...answers];
  const ports = {
    advisories: {
      lookUp: async () => {
        asked.push("look up");
        return waiting.shift() ?? fail("scanner-failed", "nothing more was expected");
      },
    },
    advisorySetup: {
      installEngine: async () => {
        asked.push("install");
        return installed;
      },
      fetchDatabase: async () => fail("setup-failed", "nothing of this was expected"),
    },
  };
  const advisories = installWhenMissing({ ports, environment });
  return { answer: await advisories.lookUp(question, new AbortController().signal), asked };
}

const MISSING = fail("scanner-missing", "osv-scanner is not here");

test.each([
  {
    name: "an engine that is there is asked, and nothing is installed",
    question: QUESTION,
    answers: [ok(ANSWER)],
    asked: ["look up"],
    ends: ok(ANSWER),
  },
  {
    name: "one that is missing is installed, and asked then",
    question: QUESTION,
    answers: [MISSING, ok(ANSWER)],
    asked: ["look up", "install", "look up"],
    ends: ok(ANSWER),
  },
  {
    name: "without a network nothing is installed",
    question: { ...QUESTION, mayUseNetwork: false },
    answers: [MISSING],
    asked: ["look up"],
    ends: MISSING,
  },
  {
    name: "another failure is none that installing mends",
    question: QUESTION,
    answers: [fail("scanner-unsound", "its checksum is another one")],
    asked: ["look up"],
    ends: fail("scanner-unsound", "its checksum is another one"),
  },
])("$name", async ({ question, answers, asked, ends }) => {
  expect(await play(question, answers, ok("installed"))).toEqual({ asked, answer: ends });
});

test("one that is named is never another one", async () => {
  const named = { EVOGATE_OSV_SCANNER: "/opt/osv-scanner" };
  expect(await play(QUESTION, [MISSING], ok("installed"), named)).toEqual({ asked: ["look up"], answer: MISSING });
});

test("what keeps it from being installed is said", async () => {
  const { asked, answer } = await play(QUESTION, [MISSING], fail("setup-failed", "no network"));
  expect(asked).toEqual(["look up", "install"]);
  expect(answer).toEqual(fail("scanner-missing", "osv-scanner is not here, and could not be installed: no network"));
});
