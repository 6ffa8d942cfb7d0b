import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DECISIONS, type Decision } from "../../../src/core/judgement.ts";
import { BEFORE, examinations, HEAD, split, type Piece } from "./arbitrary-run.ts";
import { mutate } from "./mutate.ts";
import { openRun, type Files, type RunOfParts } from "./parts-of-a-run.ts";

const POLICIES: readonly Files[] = [
  {},
  {
    ".evogate/policy.yaml":
      "stages: {rules: {required: false}, ast: {required: false}}\ncapabilities: {allow: [{kind: exec, target: 'curl *'}]}\n",
  },
  {
    ".evogate/policy.yaml":
      "suppressions: [{rule: rules/download-pipe-shell, artifact: 'skills/*', reason: r, expires: 2026-12-01}]\n",
  },
];

async function makeParts(run: RunOfParts, pieces: readonly Piece[]): Promise<readonly string[]> {
  return await Promise.all(pieces.map(({ paths, stages }) => run.part(paths, stages)));
}

function ranksOf(json: string): ReadonlyMap<string, number> {
  const { artifacts } = JSON.parse(json) as { artifacts: readonly { id: string; decision: Decision }[] };
  return new Map(artifacts.map(({ id, decision }) => [id, DECISIONS.indexOf(decision)]));
}

describe("whatever the stages found", () => {
  test("the parts of a run, split by artifact and by stage, are the whole when they are joined", async () => {
    const decisions = new Set<string>();
    await fc.assert(
      fc.asyncProperty(examinations, split, fc.constantFrom(...POLICIES), async (known, pieces, policy) => {
        const run = openRun({ ...BEFORE, ...policy }, { ...HEAD, ...policy }, known);
        const merged = await run.merge(await makeParts(run, pieces));
        const whole = await run.whole();
        expect(merged.ok ? merged.value.json : merged.faults).toBe(whole);
        for (const rank of ranksOf(whole).values()) decisions.add(DECISIONS[rank] ?? "");
      }),
      { numRuns: 80 },
    );
    expect([...decisions].toSorted()).toEqual(["hold", "incomplete", "promote", "reject"]);
  });

  test("a part in which something was altered is refused, or nothing is decided more mildly", async () => {
    const seen = { refused: 0, joined: 0 };
    await fc.assert(
      fc.asyncProperty(
        examinations,
        split,
        fc.constantFrom(...POLICIES),
        fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
        async (known, pieces, policy, choices) => {
          const run = openRun({ ...BEFORE, ...policy }, { ...HEAD, ...policy }, known);
          const parts = await makeParts(run, pieces);
          const [which = 0, ...others] = choices;
          const altered = parts.map((part, at) => (at === which % parts.length ? mutate(part, others) : part));
          const merged = await run.merge(altered);
          seen[merged.ok ? "joined" : "refused"]++;
          if (!merged.ok) return;
          const ranks = ranksOf(merged.value.json);
          for (const [id, rank] of ranksOf(await run.whole())) expect(ranks.get(id), id).toBeGreaterThanOrEqual(rank);
        },
      ),
      { numRuns: 150 },
    );
    expect(Math.min(seen.refused, seen.joined), JSON.stringify(seen)).toBeGreaterThan(2);
  });
});
