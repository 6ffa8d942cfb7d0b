import type { Entry } from "../../../core/artifact.ts";
import { compareText } from "../../../core/order.ts";
import type { Path } from "../../../core/ids.ts";
import { sha256 } from "../../../text/hash.ts";
import { encodePath } from "../../../text/path-bytes.ts";
import { readEntry } from "../../hash-files.ts";
import type { Tree } from "../../../ports/tree.ts";
import { isWithin, pathWithin } from "../../paths.ts";

/** What its fingerprint passes over (core/src/skill/manifest.rs): code there can change and nobody there sees it. */
const SKIPPED =
  /(?:^|\/)(?:(?:\.git|__pycache__|node_modules|dist|build|\.venv|venv)\/|(?:\.skilllite-manifest\.json|\.DS_Store)$)/u;

/** The entries of a skill folder that its fingerprint is about. */
export function listFingerprinted(root: string, entries: Iterable<Entry>): readonly Entry[] {
  return [...entries].filter(({ path }) => isWithin(path, root) && !SKIPPED.test(pathWithin(root, path)));
}

/**
 * SkillLite's fingerprint of a skill: SHA-256 over path, NUL, content, NUL of each file, by sorted path
 * (core/src/skill/manifest.rs). Paths are sorted as texts or folder by folder, depending on its version: both are
 * given where they differ. Null where something could not be read.
 */
export async function findFingerprints(
  root: string,
  entries: readonly Entry[],
  read: Tree<"head">["read"],
): Promise<readonly string[] | null> {
  const files: { readonly path: string; readonly record: Uint8Array }[] = [];
  for (const entry of entries) {
    if (entry.kind !== "file") continue;
    const bytes = (await readEntry(entry, read))?.bytes ?? null;
    if (bytes === null) return null;
    const path = pathWithin(root, entry.path);
    files.push({ path, record: Buffer.concat([encodePath(path as Path), NUL, bytes, NUL]) });
  }
  const orders = [compareText, compareFolders].map((compare) => files.toSorted((a, b) => compare(a.path, b.path)));
  return [...new Set(orders.map((order) => sha256(Buffer.concat(order.map(({ record }) => record)))))];
}

const NUL = Buffer.of(0);

function compareFolders(a: string, b: string): number {
  return compareText(a.replaceAll("/", "\0"), b.replaceAll("/", "\0"));
}
