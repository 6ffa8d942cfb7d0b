import { ok, type Result } from "../../core/fault.ts";
import type { BlobId, Path } from "../../core/ids.ts";
import type { Tree } from "../../ports/tree.ts";
import { listPolicyFolder, refuseEntry } from "../locate.ts";

/** Finds the file of a rule pack; null when there is none. A link or a submodule, also on the way to it, is a fault. */
export async function locatePack(
  tree: Pick<Tree<"base-tip" | "head">, "entries">,
  path: Path,
): Promise<Result<BlobId | null>> {
  const listed = await listPolicyFolder(tree);
  if (!listed.ok) return listed;
  const entry = listed.value.find((each) => path === each.path || path.startsWith(`${each.path}/`));
  if (entry === undefined) return ok(null);
  if (entry.kind !== "file") return refuseEntry(entry, "a rule pack");
  return ok(entry.path === path ? entry.blob : null);
}
