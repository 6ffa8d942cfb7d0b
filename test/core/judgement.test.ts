import { describe, expect, test } from "vitest";
import type { NonEmpty } from "../../src/core/brand.ts";
import { asPath, type Path } from "../../src/core/ids.ts";
import {
  decisionOf,
  subjectIdOf,
  worstDecision,
  type Decision,
  type Gap,
  type Judged,
  type Need,
} from "../../src/core/judgement.ts";
import { modified, sampleArtifact, sampleFinding } from "../gate/samples.ts";

const REJECTING: Judged = { finding: sampleFinding(), status: "new", effect: "reject" };
const HOLDING: Judged = { finding: sampleFinding(), status: "new", effect: "hold" };
const HARMLESS: Judged = { finding: sampleFinding(), status: "known", effect: "none" };
const NEED: Need = { kind: "finding", judged: HOLDING };
const STEERING: Need = { kind: "steering", path: asPath(".gitignore") };
const GAP: Gap = { kind: "pre-commit" };

describe("a decision is the worst that its reasons ask for", () => {
  test.each<[string, readonly Judged[], readonly Need[], readonly Gap[], Decision]>([
    ["nothing", [], [], [], "promote"],
    ["a finding without effect", [HARMLESS], [], [], "promote"],
    ["a gap", [], [], [GAP], "incomplete"],
    ["a finding without effect and a gap", [HARMLESS], [], [GAP], "incomplete"],
    ["a need", [HOLDING], [NEED], [], "hold"],
    ["a need that is no finding", [], [STEERING], [], "hold"],
    ["a need and a gap", [HOLDING], [NEED], [GAP], "hold"],
    ["a held finding whose need is settled", [HOLDING], [], [], "promote"],
    ["a held finding whose need is settled, and a gap", [HOLDING], [], [GAP], "incomplete"],
    ["a rejected finding", [REJECTING], [], [], "reject"],
    ["a rejected finding and a gap", [REJECTING], [], [GAP], "reject"],
    ["a rejected finding among others", [HARMLESS, HOLDING, REJECTING], [NEED, STEERING], [GAP], "reject"],
  ])("%s", (_, findings, needs, gaps, decision) => {
    expect(decisionOf({ findings, needs, gaps })).toBe(decision);
  });
});

describe("the worst of several decisions", () => {
  test.each<[readonly Decision[], Decision]>([
    [[], "promote"],
    [["promote"], "promote"],
    [["incomplete"], "incomplete"],
    [["promote", "incomplete"], "incomplete"],
    [["incomplete", "promote"], "incomplete"],
    [["incomplete", "hold"], "hold"],
    [["hold", "incomplete"], "hold"],
    [["hold", "reject"], "reject"],
    [["reject", "hold"], "reject"],
    [["promote", "reject", "incomplete", "hold"], "reject"],
  ])("%j: %s", (decisions, worst) => {
    expect(worstDecision(decisions)).toBe(worst);
  });
});

describe("the id of a subject", () => {
  const paths: NonEmpty<Path> = [asPath(".gitignore")];
  const moved = { ...modified("tools/new.py"), before: sampleArtifact("tools/old.py") };
  test.each([
    ["an added artifact", "tools/a.py", { kind: "added", head: sampleArtifact("tools/a.py") }],
    ["a moved one, where it is now", "tools/new.py", moved],
    ["a removed one", "tools/old.py", { kind: "removed", before: sampleArtifact("tools/old.py") }],
    ["steering edits", "(steering)", { kind: "steering", paths }],
  ] as const)("%s: %s", (_, id, subject) => {
    expect(subjectIdOf(subject)).toBe(id);
  });
});
