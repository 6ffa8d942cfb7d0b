import { describe, expect, test } from "vitest";
import type { ArtifactId } from "../../src/core/ids.ts";
import type { Judgement } from "../../src/core/judgement.ts";
import type { Suppression } from "../../src/core/policy.ts";
import { judge } from "../../src/gate/judge.ts";
import { reviewSuppressions } from "../../src/policy/review-suppressions.ts";
import { notRun } from "../../src/core/outcome.ts";
import {
  BALANCED,
  completed,
  modified,
  NOW,
  outcomesOf,
  print,
  sampleExamination,
  sampleFinding,
  sampleInput,
  sampleSuppression,
} from "../gate/samples.ts";

const DAY = 24 * 60 * 60 * 1000;
const IDS = ["tools/a.py", "tools/b.py"] as readonly string[] as readonly ArtifactId[];
const inDays = (days: number): Date => new Date(NOW.getTime() + days * DAY);

/** `tools/a.py` has the sample finding, accepted; `tools/b.py` has none. */
function judgeBoth(
  differing: { readonly isFinished?: boolean; readonly ids?: readonly string[] } = {},
): readonly Judgement[] {
  const { isFinished = true, ids = IDS } = differing;
  const rules = (id: string) =>
    isFinished ? completed(id === "tools/a.py" ? [sampleFinding()] : []) : notRun("deselected");
  const examinations = ids.map((id) =>
    sampleExamination({ change: modified(id), outcomes: outcomesOf({ rules: rules(id) }) }),
  );
  return judge(sampleInput({ examinations, policy: { ...BALANCED, suppressions: [sampleSuppression()] } }));
}

describe("a suppression to look at again", () => {
  test.each<[string, Partial<Suppression>, string | null]>([
    ["one that accepts something, for a while", {}, null],
    ["by its fingerprint", { fingerprint: print("sample") }, null],
    ["one that ends now", { expires: NOW }, "expired"],
    ["another rule", { rule: "rules/other" }, "unused"],
    ["another finding", { fingerprint: print("other") }, "unused"],
    ["another artifact", { artifact: "tools/b.py" }, "unused"],
    ["no artifact at all", { artifact: "tools/gone.py" }, "unused"],
    ["a glob of which one is used", { artifact: "tools/*" }, null],
    ["everywhere", { artifact: "**" }, "broad"],
    ["everywhere, one finding", { artifact: "**", fingerprint: print("sample") }, null],
    ["for longer than a year", { expires: inDays(367) }, "broad"],
    ["for a year", { expires: inDays(366) }, null],
    ["one finding for longer", { expires: inDays(4000), fingerprint: print("sample") }, null],
  ])("%s", (_, differing, problem) => {
    const suppression = sampleSuppression({ expires: inDays(30), ...differing });
    const reviewed = { artifacts: IDS, judgements: judgeBoth(), now: NOW };
    expect(reviewSuppressions([suppression], reviewed)).toEqual(problem === null ? [] : [{ suppression, problem }]);
  });

  test.each<[string, Parameters<typeof reviewSuppressions>[1]]>([
    ["a part of the tree was listed", { artifacts: null, judgements: judgeBoth(), now: NOW }],
    ["an artifact was not judged", { artifacts: IDS, judgements: judgeBoth({ ids: ["tools/a.py"] }), now: NOW }],
    ["a stage did not run", { artifacts: IDS, judgements: judgeBoth({ isFinished: false }), now: NOW }],
  ])("is not called unused where %s", (_, reviewed) => {
    const suppression = sampleSuppression({ artifact: "tools/b.py", expires: inDays(30) });
    expect(reviewSuppressions([suppression], reviewed)).toEqual([]);
  });
});
