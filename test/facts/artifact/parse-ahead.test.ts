import { expect, test } from "vitest";
import { cacheAnalyses } from "../../../src/artifacts/analyses.ts";
import { readArtifact } from "../../../src/artifacts/reading/read.ts";
import { createUnderstanding } from "../../../src/facts/artifact/artifact-facts.ts";
import { parseAhead } from "../../../src/facts/artifact/read-sources.ts";
import { pathsOf } from "../../../src/facts/artifact/tree-paths.ts";
import type { Ports } from "../../../src/ports/ports.ts";
import { openSkill } from "../../artifacts/open-artifact.ts";
import { NO_LIMIT } from "../../support/understand.ts";

test.each([
  [true, 1],
  [false, 2],
])("two sides whose second is parsed ahead (%s) are parsed under so many watches: %i", async (isAhead, wanted) => {
  let runs = 0;
  const run: Ports["timeLimit"]["run"] = (milliseconds, work) => {
    runs += 1;
    return NO_LIMIT.timeLimit.run(milliseconds, work);
  };
  const analyse = cacheAnalyses({ ...NO_LIMIT, timeLimit: { run } });
  const understand = createUnderstanding(analyse, NO_LIMIT.timeLimit);
  const [head, before] = await Promise.all([
    openSkill({ "skill/a.py": "print(1)\n" }),
    openSkill({ "skill/a.py": "print(2)\n" }),
  ]);
  const readings = {
    head: await readArtifact(head.artifact, head.read),
    before: await readArtifact(before.artifact, before.read),
  };
  if (isAhead) parseAhead(before.artifact, readings.before, analyse);
  const first = await understand(head.artifact, readings.head, pathsOf(new Set()));
  const second = await understand(before.artifact, readings.before, pathsOf(new Set()));
  expect([first, second].map(({ sources }) => sources.map(({ text }) => text))).toEqual([
    ["print(1)\n"],
    ["print(2)\n"],
  ]);
  expect(runs).toBe(wanted);
});
