import { expect, test } from "vitest";
import type { Masked, Opinion } from "../../src/core/finding.ts";
import { judge } from "../../src/gate/judge.ts";
import { addOpinions } from "../../src/gate/opinions.ts";
import {
  completed,
  findingAtLine,
  outcomesOf,
  print,
  sampleExamination,
  sampleFinding,
  sampleInput,
} from "./samples.ts";

const FINDING = findingAtLine(3);

function opinion(differing: Partial<Opinion> = {}): Opinion {
  const { rule, fingerprint, primary } = FINDING;
  return { rule, fingerprint, at: primary, says: "It is safe." as Masked, ...differing };
}

test("stands beside the finding that it is about, and changes nothing else", () => {
  const judged = { finding: FINDING, status: "new", effect: "hold" } as const;
  const other = { finding: findingAtLine(4), status: "new", effect: "hold" } as const;
  expect(addOpinions([judged, other], [opinion(), opinion({ says: "It is not." as Masked })])).toEqual([
    { ...judged, opinions: ["It is safe.", "It is not."] },
    other,
  ]);
});

test.each<[string, Partial<Opinion>]>([
  ["rule", { rule: "ast/other" }],
  ["fingerprint", { fingerprint: print("another") }],
  ["line", { at: findingAtLine(5).primary }],
  ["column", { at: { ...FINDING.primary, column: 2 } }],
  ["member of an archive", { at: { ...FINDING.primary, member: "a.py" } }],
])("is not about a finding with another %s", (_what, differing) => {
  const judged = { finding: FINDING, status: "new", effect: "hold" } as const;
  expect(addOpinions([judged], [opinion(differing)])).toEqual([judged]);
});

test("of one stage can be about a finding of another", () => {
  const finding = sampleFinding();
  const says = "It runs what it fetched." as Masked;
  const about = { rule: finding.rule, fingerprint: finding.fingerprint, at: finding.primary, says };
  const review = {
    kind: "completed",
    examined: 1,
    evidence: { head: { findings: [], opinions: [about] }, before: null },
  };
  const outcomes = outcomesOf({ rules: completed([finding]), review: review as never });
  const [judgement] = judge(sampleInput({ examinations: [sampleExamination({ outcomes })] }));
  expect(judgement?.findings).toEqual([{ finding, status: "new", effect: "hold", opinions: [says] }]);
  expect(judgement?.needs).toHaveLength(1);
});
