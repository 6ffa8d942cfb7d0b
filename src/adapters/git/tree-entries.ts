import type { Entry } from "../../core/artifact.ts";
import { fail, type Result } from "../../core/fault.ts";
import { asBlobId, asPath, type Sha } from "../../core/ids.ts";
import { decodePath } from "../../text/path-bytes.ts";
import { orderEntries } from "./order-entries.ts";

const RECORD = /^(\d{6}) \w+ ([0-9a-f]+)\t(.+)$/s;
const KIND = 0o170000;
const OWNER_EXECUTES = 0o100;

/** The output of `git ls-tree -r -z`. Faults: `git-failed` for what git itself would not check out. */
export function parseTree(output: Uint8Array): Result<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const record of decodePath(output).split("\0").slice(0, -1)) {
    const [, mode = "", id = "", path = ""] = RECORD.exec(record) ?? [];
    const entry = describeEntry(mode, id, path);
    if (entry === null)
      return fail("git-failed", `\`git ls-tree\` lists an entry that no commit of git's has: ${record}`);
    entries.push(entry);
  }
  return orderEntries(entries);
}

/** By git's modes: 100644, 100755, 120000 and 160000. Null for any other kind. */
export function describeEntry(mode: string, id: string, name: string): Entry | null {
  const bits = Number.parseInt(mode, 8);
  const path = asPath(name);
  switch (bits & KIND) {
    case 0o100000:
      return { kind: "file", path, blob: asBlobId(id), executable: (bits & OWNER_EXECUTES) !== 0 };
    case 0o120000:
      return { kind: "symlink", path, blob: asBlobId(id) };
    case 0o160000:
      return { kind: "submodule", path, commit: id as Sha };
    default:
      return null;
  }
}
