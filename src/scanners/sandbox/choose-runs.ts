import { skillFile } from "../../artifacts/formats/agent-skill/recognise.ts";
import type { FileReading } from "../../artifacts/reading/reading.ts";
import type { Artifact } from "../../core/artifact.ts";
import type { NonEmpty } from "../../core/brand.ts";
import { nonEmpty } from "../../core/brand.ts";
import { wholeFile } from "../../core/location.ts";
import type { SandboxPolicy } from "../../core/policy.ts";
import type { UnderstoodArtifact } from "../../facts/artifact/artifact-facts.ts";
import { readFrontMatter } from "../../languages/data/front-matter.ts";
import { compileGlob, matchesGlob } from "../../text/glob.ts";
import type { ChosenRuns, TestRun } from "./test-run.ts";
import { failEachTest } from "./trial/edit-tests.ts";
import { findRuns, type Equipment } from "./find-runs.ts";

/**
 * How an artifact is tested: by the policy's command for it, else by the one that its front matter names, else by the
 * tests that are found in it.
 */
export async function chooseRuns(
  side: UnderstoodArtifact,
  readings: readonly FileReading[],
  commands: SandboxPolicy["commands"],
  equipment: Equipment,
): Promise<ChosenRuns> {
  const { artifact } = side;
  const chosen = commands.find((command) => isMeant(command.artifact, artifact.id));
  if (chosen !== undefined) return { runs: [runOf(chosen.run, side)], faults: [] };
  const own = await readOwnCommand(artifact, readings);
  if (own === null) return await findRuns(side, equipment);
  if (own !== "unclear") return { runs: [runOf(own, side)], faults: [] };
  const at = placeOf(artifact);
  const message = `${at.path}: \`test\` must be a program and its arguments, without quotes and signs of a shell`;
  return { runs: [], faults: [{ code: "tests-not-run", message, at }] };
}

/** The artifact at the very top has the id `.`, which no glob but itself and `**` means. */
function isMeant(glob: string, id: string): boolean {
  if (glob === id) return true;
  const compiled = compileGlob(glob);
  return compiled.ok && matchesGlob(compiled.value, id);
}

function runOf(command: NonEmpty<string>, side: UnderstoodArtifact): TestRun {
  const shown = command.join(" ");
  const at = placeOf(side.artifact);
  const control = failEachTest(side, () => true);
  return { runner: "command", command, shown, at, tests: [{ name: shown, at }], edits: new Map(), control };
}

/** Where what is said of a whole artifact stands. */
export function placeOf(artifact: Artifact): TestRun["at"] {
  return wholeFile((skillFile(artifact) ?? artifact.entries[0]).path);
}

/** Words that a shell would take as they are. */
const PLAIN_WORDS = /^[\w./:=@%+,-]+(?: +[\w./:=@%+,-]+)*$/u;

/** The front matter's `test`; null where there is none. */
async function readOwnCommand(
  artifact: Artifact,
  readings: readonly FileReading[],
): Promise<NonEmpty<string> | "unclear" | null> {
  const main = skillFile(artifact)?.path;
  const content = readings.find(({ path }) => path === main)?.content;
  if (content?.kind !== "text") return null;
  const front = await readFrontMatter(content.text);
  const test = front.kind === "read" ? front.fields.get("test") : undefined;
  if (test === undefined || test === null) return null;
  if (Array.isArray(test) && test.every((word) => typeof word === "string")) return nonEmpty(test) ?? "unclear";
  if (typeof test !== "string" || !PLAIN_WORDS.test(test.trim())) return "unclear";
  return nonEmpty(test.trim().split(/ +/u)) ?? "unclear";
}
