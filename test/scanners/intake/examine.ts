import { readArtifact } from "../../../src/artifacts/reading/read.ts";
import { openArtifact } from "../../../src/artifacts/open.ts";
import type { Artifact } from "../../../src/core/artifact.ts";
import type { Finding } from "../../../src/core/finding.ts";
import type { StageOutcome } from "../../../src/core/outcome.ts";
import { intakeStage } from "../../../src/scanners/intake/stage.ts";
import { listSkill, listTree, type Files } from "../../artifacts/open-artifact.ts";

/** What intake says of an artifact that is new. `files` by their path in the tree. */
export async function examineAdded(
  files: Files,
  { root = "skill", ...options }: { readonly root?: string; readonly maxBytes?: number } = {},
): Promise<StageOutcome> {
  const { entries, read } = await listTree(files, options);
  const head = await openArtifact(listSkill(entries, root), read);
  return examine(head, async () => readArtifact(head, read));
}

async function examine(head: Artifact, readHead: () => ReturnType<typeof readArtifact>): Promise<StageOutcome> {
  const readings = { head: await readHead(), before: null };
  const given = {
    ports: {},
    signal: new AbortController().signal,
    readings: async () => readings,
    facts: outOfReach,
    closures: outOfReach,
    read: { head: outOfReach, before: outOfReach },
    entries: { head: new Map(), before: new Map() },
  };
  const opened = await intakeStage.open([], given);
  if (!opened.ok) throw new Error(opened.fault.message);
  return opened.value.examine({ kind: "added", head }, {});
}

export function headFindings(outcome: StageOutcome): readonly Finding[] {
  return "evidence" in outcome ? outcome.evidence.head.findings : [];
}

function outOfReach(): never {
  throw new Error("intake has no business here");
}

/** `rule path!member: what follows the title`. */
export async function describeFindings(...input: Parameters<typeof examineAdded>): Promise<readonly string[]> {
  return headFindings(await examineAdded(...input)).map(({ rule, primary, message }) => {
    const place = primary.member === undefined ? primary.path : `${primary.path}!${primary.member}`;
    const detail = message.includes(": ") ? message.slice(message.indexOf(": ")) : "";
    return `${rule.slice("intake/".length)} ${place}${detail}`;
  });
}
