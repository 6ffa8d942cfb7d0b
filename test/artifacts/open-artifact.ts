import { listFile } from "../../src/artifacts/discover.ts";
import { openArtifact, type ReadBlob } from "../../src/artifacts/open.ts";
import type { Artifact, Entry, Listed } from "../../src/core/artifact.ts";
import { nonEmpty } from "../../src/core/brand.ts";
import { asPath, type ArtifactId } from "../../src/core/ids.ts";
import { memoryTree, type MemoryEntry } from "../support/memory-tree.ts";

export type Files = Readonly<Record<string, MemoryEntry>>;

/** The entries of a tree, sorted by their bytes, and the way to their content. */
export async function listTree(
  files: Files,
  options: { readonly maxBytes?: number } = {},
): Promise<{ readonly entries: readonly Entry[]; readonly read: ReadBlob }> {
  const tree = memoryTree("head", files, options);
  const entries = await tree.entries();
  if (!entries.ok) throw new Error(entries.fault.message);
  return { entries: entries.value, read: (blob) => tree.read(blob) };
}

/** A skill that owns everything below its root; paths of `files` are those of the tree. */
export function listSkill(entries: readonly Entry[], root: string): Listed {
  const own = nonEmpty(entries.filter(({ path }) => root === "." || path.startsWith(`${root}/`)));
  if (own === null) throw new Error(`nothing below ${root}`);
  return { id: root as ArtifactId, kind: "skill", root: asPath(root), entries: own };
}

/** A skill folder, opened. */
export async function openSkill(
  files: Files,
  root = "skill",
): Promise<{ readonly artifact: Artifact; readonly read: ReadBlob }> {
  const { entries, read } = await listTree(files);
  return { artifact: await openArtifact(listSkill(entries, root), read), read };
}

/** A file that is an artifact of its own, opened. */
export async function openFile(
  path: string,
  file: MemoryEntry,
): Promise<{ readonly artifact: Artifact; readonly read: ReadBlob }> {
  const { entries, read } = await listTree({ [path]: file });
  const [entry] = entries;
  if (entry === undefined) throw new Error(`no ${path}`);
  return { artifact: await openArtifact(listFile(entry), read), read };
}
