import { cacheAnalyses } from "../../src/artifacts/analyses.ts";
import { readArtifact } from "../../src/artifacts/reading/read.ts";
import type { FileReading } from "../../src/artifacts/reading/reading.ts";
import { openArtifact } from "../../src/artifacts/open.ts";
import type { Path } from "../../src/core/ids.ts";
import { ok } from "../../src/core/fault.ts";
import { createUnderstanding, type UnderstoodArtifact } from "../../src/facts/artifact/artifact-facts.ts";
import { pathsOf } from "../../src/facts/artifact/tree-paths.ts";
import { prepareFlows } from "../../src/facts/flow/find-flows.ts";
import type { Ports } from "../../src/ports/ports.ts";
import { listSkill, listTree, type Files } from "../artifacts/open-artifact.ts";

/** Without a watch: tests have their own. */
export const NO_LIMIT: Pick<Ports, "timeLimit" | "clock"> = {
  timeLimit: { run: (_milliseconds, work) => ok(work()) },
  clock: { now: () => new Date(0), milliseconds: () => 0 },
};

/** What is known of a skill folder; `files` are the whole tree around it, by path. */
export async function understandSkill(files: Files, root = "skill"): Promise<UnderstoodArtifact> {
  return (await readSkill(files, root)).understood;
}

/** The same, with what was read of each file. */
export async function readSkill(
  files: Files,
  root = "skill",
): Promise<{ readonly understood: UnderstoodArtifact; readonly readings: readonly FileReading[] }> {
  const { entries, read } = await listTree(files);
  const artifact = await openArtifact(listSkill(entries, root), read);
  const understand = createUnderstanding(cacheAnalyses(NO_LIMIT), NO_LIMIT.timeLimit);
  const paths = pathsOf(new Set(entries.map(({ path }): Path => path)));
  const readings = await readArtifact(artifact, read);
  const understood = await understand(artifact, readings, paths);
  await prepareFlows(understood.sources);
  return { understood, readings };
}
