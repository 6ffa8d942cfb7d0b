import { expect, test } from "vitest";
import { fail, ok, type Result } from "../../../src/core/fault.ts";
import type { StageOutcome } from "../../../src/core/outcome.ts";
import type { AdvisoryAnswer, AdvisoryQuestion, LockReading } from "../../../src/ports/advisories.ts";
import { answerFrom, examineAll } from "./examine.ts";

const LOCK = { "skill/poetry.lock": '[[package]]\nname = "jinja2"\nversion = "2.4.1"\n' };
const OTHER = { "skill/poetry.lock": '[[package]]\nname = "jinja2"\nversion = "2.11.3"\n' };
const JINJA: LockReading = {
  kind: "read",
  packages: [{ ecosystem: "PyPI", name: "jinja2", version: "2.4.1" }],
};

function readAs(locks: AdvisoryAnswer["locks"]): (question: AdvisoryQuestion) => Result<AdvisoryAnswer> {
  return (question) => {
    const answer = answerFrom({})(question);
    return answer.ok ? ok({ ...answer.value, locks }) : answer;
  };
}

const disputesIn = (outcome: StageOutcome | undefined): readonly (readonly string[])[] => {
  if (outcome?.kind !== "completed") return [];
  const { head, before } = outcome.evidence;
  return [head, before].map((side) =>
    (side?.findings ?? []).filter(({ rule }) => rule === "supply-chain/disputed-lock").map(({ message }) => message),
  );
};

test("lock files that both read alike are nothing, on both sides; each is given to the engine once", async () => {
  const { outcomes, questions } = await examineAll(
    [{ head: { ...LOCK, "skill/a.md": "a" }, before: LOCK }, { head: LOCK }],
    readAs(ok([JINJA])),
  );
  expect(questions.map(({ locks }) => locks.map(({ format }) => format))).toEqual([["poetry.lock"]]);
  expect(outcomes.map(disputesIn)).toEqual([
    [[], []],
    [[], []],
  ]);
});

test("lock files that the engine reads otherwise are a finding of the side that has them", async () => {
  const { outcomes } = await examineAll([{ head: OTHER, before: LOCK }], readAs(ok([JINJA, JINJA])));
  expect(outcomes.map(disputesIn)).toEqual([
    [
      [
        "Two readers of a lock file disagree on what it installs: only Evogate reads jinja2 2.11.3; only osv-scanner reads jinja2 2.4.1",
      ],
      [],
    ],
  ]);
});

test("lock files without a package are read by the engine too", async () => {
  const { outcomes } = await examineAll([{ head: { "skill/poetry.lock": "package = []\n" } }], readAs(ok([JINJA])));
  const message = "Two readers of a lock file disagree on what it installs: only osv-scanner reads jinja2 2.4.1";
  expect(outcomes.map(disputesIn)).toEqual([[[message], []]]);
});

test("lock files that could not be given to the engine degrade those who have one", async () => {
  const { outcomes } = await examineAll(
    [{ head: LOCK }, { head: { "skill/requirements.txt": "jinja2==2.4.1\n" } }],
    readAs(fail("scanner-failed", "osv-scanner ended with 2")),
  );
  expect(outcomes).toMatchObject([{ kind: "degraded", faults: [{ code: "scanner-failed" }] }, { kind: "completed" }]);
});
