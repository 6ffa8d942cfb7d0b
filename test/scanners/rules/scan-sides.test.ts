import { expect, test } from "vitest";
import { compilePack } from "../../../scripts/rules/compile.ts";
import { readRules, type RuleFile } from "../../../scripts/rules/read.ts";
import { timeLimit } from "../../../src/adapters/time-limit.ts";
import { readArtifact } from "../../../src/artifacts/reading/read.ts";
import type { Sides } from "../../../src/core/artifact.ts";
import { fail } from "../../../src/core/fault.ts";
import type { Ports } from "../../../src/ports/ports.ts";
import { openPack } from "../../../src/scanners/rules/open-pack.ts";
import { builtInRules } from "../../../src/scanners/rules/rule-set.ts";
import { scanBatch, type FileScan } from "../../../src/scanners/rules/scan-file.ts";
import { scanSides } from "../../../src/scanners/rules/scan-sides.ts";
import { openSkill, type Files } from "../../artifacts/open-artifact.ts";

const MADE_UP: RuleFile = {
  id: "rules/made-up",
  title: "Made up",
  severity: "high",
  confidence: "high",
  why: "w",
  fix: "f",
  taxonomy: [],
  since: "0.1.0",
  match: [{ pattern: "evil" }],
};
const TIME_OUT = readRules("rules").filter(({ id }) => id === "rules/scan-time-out");
const RULES = builtInRules(openPack(compilePack([...TIME_OUT, MADE_UP])));
const BAD = "evil\n";
const GOOD = "good\n";

/** Scans a change; the watches of these numbers are over before they have begun. */
async function scan(head: Files, before: Files, lost: readonly number[] = []) {
  const [now, earlier] = await Promise.all([openSkill(head), openSkill(before)]);
  const readings = {
    head: await readArtifact(now.artifact, now.read),
    before: await readArtifact(earlier.artifact, earlier.read),
  };
  let watches = 0;
  const run: Ports["timeLimit"]["run"] = (milliseconds, work) => {
    watches += 1;
    return lost.includes(watches) ? fail("time-out", "too slow") : timeLimit.run(milliseconds, work);
  };
  const change = { kind: "modified", head: now.artifact, before: earlier.artifact, standing: "approved" } as const;
  const sides = await scanSides(change, readings, (files) => scanBatch(files, RULES, { run }));
  return { found: { head: placesIn(sides.head), before: placesIn(sides.before) }, sides, watches };
}

function placesIn(scans: Sides<readonly FileScan[]>["before"]): readonly string[] {
  const findings = scans?.flatMap((each) => each.findings) ?? [];
  return findings.map(({ rule, primary }) => `${primary.path} ${rule}`);
}

test.each<[string, head: Files, before: Files, wanted: Sides<readonly string[]>]>([
  [
    "the same text stands on both sides",
    { "skill/a.md": BAD },
    { "skill/a.md": BAD },
    { head: ["skill/a.md rules/made-up"], before: ["skill/a.md rules/made-up"] },
  ],
  [
    "the head alone has it",
    { "skill/a.md": BAD },
    { "skill/a.md": GOOD },
    { head: ["skill/a.md rules/made-up"], before: [] },
  ],
  [
    "the head has lost it",
    { "skill/a.md": GOOD },
    { "skill/a.md": BAD },
    { head: [], before: ["skill/a.md rules/made-up"] },
  ],
  [
    "it stands in another file",
    { "skill/a.md": GOOD, "skill/b.md": BAD },
    { "skill/a.md": GOOD, "skill/c.md": BAD },
    { head: ["skill/b.md rules/made-up"], before: ["skill/c.md rules/made-up"] },
  ],
])("%s: each side has what stands in it, under one watch", async (_words, head, before, wanted) => {
  expect(await scan(head, before)).toMatchObject({ found: wanted, watches: 1 });
});

test("a text that the rules did not get through at the head is scanned again for the side before", async () => {
  const { found, sides } = await scan({ "skill/a.md": BAD }, { "skill/a.md": BAD }, [1]);
  expect(found).toEqual({ head: ["skill/a.md rules/scan-time-out"], before: ["skill/a.md rules/made-up"] });
  expect(sides.head).toMatchObject([{ faults: [{ code: "time-out" }] }]);
});

test("a text that stops the rules on the side before is no matter of the head, and is not asked again", async () => {
  // Together they are more than one watch takes.
  const long = GOOD.repeat(50_000);
  const { found, sides, watches } = await scan({ "skill/a.md": BAD }, { "skill/a.md": long }, [2]);
  expect(found).toEqual({ head: ["skill/a.md rules/made-up"], before: ["skill/a.md rules/scan-time-out"] });
  expect(sides.head).toMatchObject([{ faults: [] }]);
  expect(watches).toBe(2);
});
