import { describe, expect, test } from "vitest";
import type { Capability } from "../../src/core/capability.ts";
import { asPath } from "../../src/core/ids.ts";
import { decisionOf, subjectIdOf, type Examination, type GateInput, type Judgement } from "../../src/core/judgement.ts";
import type { Policy } from "../../src/core/policy.ts";
import { judge } from "../../src/gate/judge.ts";
import { makeCapability } from "../support/sample-capability.ts";
import {
  able,
  AGAINST_BASE,
  BALANCED,
  completed,
  ENFORCED,
  modified,
  outcomesOf,
  sampleArtifact,
  sampleExamination,
  sampleFinding,
  sampleInput,
  sampleSuppression,
} from "./samples.ts";

const A = makeCapability("network a.example");
const ANY = makeCapability("network *");
const LOCAL = makeCapability("network localhost", { risk: "harmless" });

function examine(
  head: readonly Capability[],
  before: readonly Capability[] | null,
  differing: Partial<Examination> = {},
): Examination {
  return sampleExamination({ outcomes: outcomesOf({ ast: able(head, before) }), ...differing });
}

function judgeOne(examination: Examination, differing: Partial<GateInput> = {}): Judgement {
  const [only] = judge(sampleInput({ run: AGAINST_BASE, examinations: [examination], ...differing }));
  if (only === undefined) throw new Error("no judgement");
  return only;
}

function allow(...targets: readonly string[]): Policy {
  const patterns = targets.map((target) => ({ kind: "network", target, except: [] }) as const);
  return { ...BALANCED, capabilities: { gained: "hold", allow: patterns, deny: [] } };
}

const PERMISSIVE: Policy = { ...BALANCED, capabilities: { gained: "allow", allow: [], deny: [] } };

describe("a gained capability", () => {
  test.each<[string, Examination, Partial<GateInput>, decision: string]>([
    ["risky: a person has to settle it", examine([A], []), {}, "hold"],
    ["harmless: it is listed", examine([LOCAL], []), {}, "promote"],
    ["known: nothing", examine([A], [A]), {}, "promote"],
    ["of an added artifact", examine([A], null, { change: { kind: "added", head: sampleArtifact() } }), {}, "hold"],
    [
      "against a version that no lock knows",
      examine([A], [A], { change: { ...modified(), standing: "lock-differs" } }),
      {},
      "hold",
    ],
    ["without a base", examine([A], null), { run: ENFORCED }, "promote"],
    ["allowed by name", examine([A], []), { policy: allow("a.example") }, "promote"],
    ["allowed by a pattern", examine([A], []), { policy: allow("*.example") }, "promote"],
    ["wider than what is allowed", examine([ANY], []), { policy: allow("*.example") }, "hold"],
    [
      "of another kind than what is allowed",
      examine([makeCapability("exec a.example")], []),
      { policy: allow("*") },
      "hold",
    ],
    ["under a policy that lists only", examine([A], []), { policy: PERMISSIVE }, "promote"],
  ])("%s", (_, examination, differing, decision) => {
    const judgement = judgeOne(examination, differing);
    expect(decisionOf(judgement)).toBe(decision);
  });

  test("is listed whatever the policy lets through, with what it widens", () => {
    const examination = examine([ANY, LOCAL], [A]);
    const expected = [
      { capability: ANY, widens: A },
      { capability: LOCAL, widens: null },
    ];
    expect(judgeOne(examination).delta.gained).toEqual(expected);
    expect(judgeOne(examination, { policy: PERMISSIVE }).delta.gained).toEqual(expected);
    expect(judgeOne(examination).needs).toEqual([{ kind: "capability", capability: ANY, widens: A }]);
  });

  test("of a stage that failed is not known: its gap says so", () => {
    const failed = { kind: "failed", fault: { code: "crash", message: "it crashed" } } as const;
    const judgement = judgeOne(sampleExamination({ outcomes: outcomesOf({ ast: failed }) }));
    expect(judgement.delta).toEqual({ gained: [], lost: [], kept: [] });
    expect(decisionOf(judgement)).toBe("incomplete");
  });
});

describe("an approval of what is gained", () => {
  const approvals = judge(sampleInput({ run: AGAINST_BASE, examinations: [examine([A], [])] })).map(
    ({ subject, needs }) => {
      return { artifact: subjectIdOf(subject), needs, by: ["bob"] };
    },
  );
  const elsewhere: Capability = { ...A, at: [{ ...A.at[0], path: asPath("tools/b.py") }] };

  test.each<[string, Examination, decision: string]>([
    ["settles it", examine([A], []), "promote"],
    ["does not cover one that appears later", examine([A, makeCapability("env TOKEN")], []), "hold"],
    ["does not cover a wider one", examine([ANY], []), "hold"],
    ["does not cover the same at another place", examine([elsewhere], []), "hold"],
    [
      "does not cover it as a widening of something else",
      examine([makeCapability("network a.example")], [makeCapability("network a.example", { risk: "harmless" })]),
      "hold",
    ],
  ])("%s", (_, examination, decision) => {
    expect(decisionOf(judgeOne(examination, { approvals }))).toBe(decision);
  });
});

describe("an instruction in the line of a finding that the base tip accepts", () => {
  const told = makeCapability("instruction override-user go on");
  const further: Capability = { ...told, at: [...told.at, { ...told.at[0], line: 2, endLine: 2 }] };
  const policy: Policy = { ...BALANCED, suppressions: [sampleSuppression()] };

  test.each<[string, Capability, Policy, decision: string]>([
    ["is accepted with it", told, policy, "promote"],
    ["is not, without the suppression", told, BALANCED, "hold"],
    ["is not, where another line says it too", further, policy, "hold"],
    ["and what the line does beside is not", A, policy, "hold"],
  ])("%s", (_, capability, given, decision) => {
    const outcomes = outcomesOf({ rules: completed([sampleFinding()]), ast: able([capability]) });
    expect(decisionOf(judgeOne(sampleExamination({ outcomes }), { policy: given }))).toBe(decision);
  });
});
