import { describe, expect, test } from "vitest";
import { weighReviews } from "../../../../src/commands/approvals/reviews/weigh-reviews.ts";
import { fail, ok } from "../../../../src/core/fault.ts";
import { asPath, type Sha } from "../../../../src/core/ids.ts";
import { decisionOf, subjectIdOf, type GateInput } from "../../../../src/core/judgement.ts";
import { judge } from "../../../../src/gate/judge.ts";
import {
  AGAINST_BASE,
  BALANCED,
  completed,
  modified,
  outcomesOf,
  sampleExamination,
  sampleFinding,
  sampleInput,
} from "../../../gate/samples.ts";

const found = (id: string, severity: "high" | "critical"): GateInput["examinations"][number] =>
  sampleExamination({
    change: modified(id),
    outcomes: outcomesOf({ rules: completed([sampleFinding({ severity })]) }),
  });

/** One held, one rejected, one incomplete, one that nothing is said of, and the gate's own settings. */
const INPUT: GateInput = sampleInput({
  run: AGAINST_BASE,
  examinations: [
    found("tools/held.py", "high"),
    found("tools/rejected.py", "critical"),
    sampleExamination({
      change: modified("tools/unfinished.py"),
      outcomes: outcomesOf({ ast: { kind: "failed", fault: { code: "crash", message: "it crashed" } } }),
    }),
    sampleExamination({ change: modified("tools/plain.py") }),
  ],
  steeringEdits: [{ path: asPath("CODEOWNERS") }],
});

const neverCompare = (): never => {
  throw new Error("it was compared");
};

async function decide(by: readonly string[], input: GateInput = INPUT): Promise<readonly string[]> {
  const { approvals } = await weighReviews(input, () => Promise.resolve({ by, reviews: [] }), neverCompare);
  return judge({ ...input, approvals }).map((each) => `${decisionOf(each)} ${subjectIdOf(each.subject)}`);
}

test("an approval settles what is held, and neither a rejection nor a gap", async () => {
  expect(await decide(["@ada"])).toEqual([
    "promote (steering)",
    "promote tools/held.py",
    "promote tools/plain.py",
    "reject tools/rejected.py",
    "incomplete tools/unfinished.py",
  ]);
});

test("without one everything stays as it is", async () => {
  expect(await decide([])).toEqual([
    "hold (steering)",
    "hold tools/held.py",
    "promote tools/plain.py",
    "reject tools/rejected.py",
    "incomplete tools/unfinished.py",
  ]);
});

test("fewer people than the policy wants are none", async () => {
  const gate = { ...BALANCED.gate, approvals: { ...BALANCED.gate.approvals, minimum: 2 } };
  const input = { ...INPUT, policy: { ...BALANCED, gate } };
  expect((await decide(["@ada"], input)).filter((each) => each.startsWith("hold"))).toHaveLength(2);
  expect((await decide(["@ada", "@bob"], input)).filter((each) => each.startsWith("hold"))).toEqual([]);
});

test("nobody is asked when nothing is held", async () => {
  const asked = weighReviews(
    sampleInput({ examinations: [sampleExamination()] }),
    () => {
      throw new Error("it was asked");
    },
    neverCompare,
  );
  await expect(asked).resolves.toEqual({ approvals: [], reviews: [] });
});

test("what became of each review is passed on", async () => {
  const reviews = [{ by: "@ada", because: "it was dismissed" }];
  expect((await weighReviews(INPUT, () => Promise.resolve({ by: [], reviews }), neverCompare)).reviews).toBe(reviews);
});

describe("what was approved elsewhere", () => {
  const ELSEWHERE = "e".repeat(40) as Sha;
  const ask = () => Promise.resolve({ by: ["@ada"], reviews: [{ by: "@ada", because: null }], elsewhere: ELSEWHERE });

  test("settles what is the same there, and says what is not", async () => {
    const compare = async (commit: Sha) =>
      ok(({ kind }: { readonly kind: string }) => commit === ELSEWHERE && kind === "modified");
    const { approvals, reviews } = await weighReviews(INPUT, ask, compare);
    expect(approvals.map(({ artifact, by }) => [artifact, by])).toEqual([["tools/held.py", ["@ada"]]]);
    expect(reviews).toEqual([
      { by: "@ada", because: null },
      { by: null, because: `(steering) is not what was approved in ${ELSEWHERE}` },
    ]);
  });

  test("settles nothing where it cannot be compared", async () => {
    const { approvals, reviews } = await weighReviews(INPUT, ask, async () =>
      fail("unknown-ref", "there is no such commit"),
    );
    expect([approvals, reviews[1]]).toEqual([
      [],
      { by: null, because: "what was approved is unknown here: there is no such commit" },
    ]);
  });
});
