import type { Entry } from "../core/artifact.ts";
import type { Content, Tree } from "../ports/tree.ts";
import type { Hashed } from "./digest.ts";

/** How many files are read at once: enough to keep git busy, few enough for the limit on open files. */
export const READ_AT_ONCE = 32;

/** The SHA-256 of each content, in the order of the entries. What cannot be read has none, and is intake's to report. */
export async function hashFiles(entries: readonly Entry[], read: Tree<"head">["read"]): Promise<readonly Hashed[]> {
  const files: Hashed[] = [];
  for (let from = 0; from < entries.length; from += READ_AT_ONCE) {
    const batch = entries.slice(from, from + READ_AT_ONCE);
    const contents = await Promise.all(batch.map((entry) => readEntry(entry, read)));
    for (const [index, entry] of batch.entries()) files.push({ entry, sha256: contents[index]?.sha256 ?? null });
  }
  return files;
}

/** Null for what has no content, or could not be read. */
export async function readEntry(entry: Entry, read: Tree<"head">["read"]): Promise<Content | null> {
  if (entry.kind !== "file" && entry.kind !== "symlink") return null;
  const content = await read(entry.blob);
  return content.ok ? content.value : null;
}
