import { describe, expect, test } from "vitest";
import type { CapabilityDelta } from "../../src/core/capability-delta.ts";
import { listAbilities } from "../../src/report/abilities.ts";
import { renderMarkdown } from "../../src/report/markdown/render.ts";
import { makePaper } from "../../src/report/terminal/paper.ts";
import { renderTerminal } from "../../src/report/terminal/render.ts";
import { makeCapability } from "../support/sample-capability.ts";
import { makeArtifact, makeJudgement, makeReport } from "./sample.ts";

const harmless = (words: string): ReturnType<typeof makeCapability> => makeCapability(words, { risk: "harmless" });
const [settled, allowed, local] = [
  makeCapability("network a.example"),
  makeCapability("env TOKEN"),
  harmless("exec ls"),
];
const delta: CapabilityDelta = {
  gained: [settled, allowed, local].map((capability) => ({ capability, widens: null })),
  lost: [makeCapability("exec rm -rf build")],
  kept: [harmless("import json")],
};
const judgement = makeJudgement(
  { kind: "added", head: makeArtifact("skills/a") },
  { delta, needs: [{ kind: "capability", capability: settled, widens: null }] },
);

describe("what an artifact can do beside what a person has to settle", () => {
  test("risky things stand first, with their places", () => {
    expect(listAbilities(judgement, false)).toEqual([
      { label: "gains", items: ["read the variable TOKEN (tools/a.py:1)"] },
      { label: "harmless", items: ["run `ls`"] },
      { label: "loses", items: ["run `rm -rf build`"] },
    ]);
  });

  test("what it could do before is told to who asks for everything", () => {
    expect(listAbilities(judgement, true).at(-1)).toEqual({ label: "keeps", items: ["import json"] });
  });

  test("nothing where nothing is known", () => {
    expect(listAbilities(makeJudgement(judgement.subject), true)).toEqual([]);
  });
});

test("a terminal has a line for each, and counts what it leaves out", () => {
  const many = Array.from({ length: 8 }, (_, index) => ({ capability: harmless(`import m${index}`), widens: null }));
  const report = makeReport([{ ...judgement, delta: { ...delta, gained: [...delta.gained, ...many] } }]);
  const lines = renderTerminal(report, makePaper({ width: 120, color: false, verbose: false }), false).split("\n");
  expect(lines.slice(2, 7)).toEqual([
    "HOLD        skills/a  added · agent-skill",
    "  may now contact a.example (tools/a.py:1)",
    "  1 gains: read the variable TOKEN (tools/a.py:1)",
    "  9 harmless: run `ls`; import m0; import m1; import m2; import m3; and 4 more",
    "  1 loses: run `rm -rf build`",
  ]);
});

test("a comment has what holds in sight, and the rest folded away", () => {
  const [before = "", folded = ""] = renderMarkdown(makeReport([judgement])).split("<details>");
  expect(before).toContain("- may now contact `a.example`");
  expect(before).not.toContain("TOKEN");
  expect(folded).toContain("TOKEN");
});
