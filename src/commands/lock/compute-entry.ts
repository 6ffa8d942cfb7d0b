import { digestOf, recordOf, type Hashed } from "../../artifacts/digest.ts";
import { hashFiles } from "../../artifacts/hash-files.ts";
import type { ReadBlob } from "../../artifacts/open.ts";
import { pathWithin } from "../../artifacts/paths.ts";
import type { Entry, Listed } from "../../core/artifact.ts";
import { fail, ok, type Result } from "../../core/fault.ts";
import type { Path } from "../../core/ids.ts";
import type { Tree } from "../../ports/tree.ts";
import type { LockedFile } from "../../promotion/lock/lock.ts";
import type { Computed } from "../../promotion/lock/update-artifact.ts";
import type { DescribeArtifact } from "./describe-artifact.ts";

/** The tree that is locked, and what reads it. */
export interface LockedTree {
  readonly tree: Tree<"head">;
  readonly entries: readonly Entry[];
  readonly read: ReadBlob;
  readonly describe: DescribeArtifact;
}

/** What a lock says of an artifact as it stands there. Fault `not-locked` when something of it could not be read. */
export async function computeEntry(listed: Listed, { read, describe }: LockedTree): Promise<Result<Computed>> {
  const files = await hashFiles(listed.entries, read);
  const digest = digestOf(listed.root, files);
  if (digest === null) return fail("not-locked", `${listed.id} has something that cannot be read, so it has no digest`);
  const described = await describe(listed);
  if (!described.ok) return described;
  const { capabilities, closure } = described.value;
  const found = await hashFiles(closure.found, read);
  return ok({
    digest,
    files: recordsOf(files, (path) => pathWithin(listed.root, path)),
    closure: { found: recordsOf(found, (path) => path), sought: closure.sought },
    capabilities,
  });
}

/** What could not be read is left out: of an artifact's own files there is none here any more. */
function recordsOf<Name extends string>(
  files: readonly Hashed[],
  nameOf: (path: Path) => Name,
): ReadonlyMap<Name, LockedFile> {
  const records = new Map<Name, LockedFile>();
  for (const file of files) {
    const record = recordOf(file);
    if (record !== null) records.set(nameOf(file.entry.path), record);
  }
  return records;
}
