import { discover } from "../../../src/artifacts/discover.ts";
import type { FormatRemark, FormatSide } from "../../../src/artifacts/formats/format.ts";
import { unfoldTree } from "../../../src/artifacts/formats/unfold-tree.ts";
import { openArtifact } from "../../../src/artifacts/open.ts";
import { readArtifact } from "../../../src/artifacts/reading/read.ts";
import { compilePlaces } from "../../../src/commands/scan/places.ts";
import { DEFAULTS } from "../../../src/policy/defaults.ts";
import { remarkByFormats, remarkOnFormatChange } from "../../../src/scanners/intake/formats.ts";
import { memoryTree } from "../../support/memory-tree.ts";
import type { Files } from "../open-artifact.ts";

/** What a tree's artifacts are, `format id`, in their order. */
export async function nameFormats(files: Files): Promise<readonly string[]> {
  return [...(await openSides(files)).values()].map(({ artifact }) => `${artifact.format} ${artifact.id}`);
}

/** What systems say of every artifact of a tree, in order: `rule path:line: detail`. */
export async function describeState(files: Files): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const side of (await openSides(files)).values()) lines.push(...(await remarkByFormats(side)).map(describe));
  return lines;
}

/** What they say of the change from one tree to another alone. */
export async function describeChange(before: Files, head: Files): Promise<readonly string[]> {
  const earlier = await openSides(before);
  const lines: string[] = [];
  for (const [id, side] of await openSides(head)) {
    const remarks = await remarkOnFormatChange({ head: side, before: earlier.get(id) ?? null });
    lines.push(...remarks.map(describe));
  }
  return lines;
}

function describe({ rule, path, line, detail }: FormatRemark): string {
  return `${rule} ${path}${line === undefined ? "" : `:${line}`}: ${detail}`;
}

async function openSides(files: Files): Promise<ReadonlyMap<string, FormatSide>> {
  const tree = unfoldTree(memoryTree("head", files));
  const listed = await tree.entries();
  if (!listed.ok) throw new Error(listed.fault.message);
  const entries = listed.value;
  const read: FormatSide["read"] = (blob) => tree.read(blob);
  const places = compilePlaces(DEFAULTS.balanced.artifacts, ".");
  if (!places.ok) throw new Error("the default places are no globs");
  const around = { entries: new Map(entries.map((entry) => [entry.path, entry])), read };
  const sides = new Map<string, FormatSide>();
  for (const listed of discover(entries, places.value)) {
    const artifact = await openArtifact(listed, read);
    sides.set(artifact.id, { artifact, readings: await readArtifact(artifact, read), ...around });
  }
  return sides;
}
