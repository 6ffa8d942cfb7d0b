import type { Entry } from "../core/artifact.ts";
import { fail, ok, type Result } from "../core/fault.ts";
import { asPath, type BlobId, type Path } from "../core/ids.ts";
import { wholeFile } from "../core/location.ts";
import type { Tree } from "../ports/tree.ts";

const FOLDER = ".evogate";
/** The one place of the policy, from the top of the tree. */
export const POLICY_PATH: Path = asPath(".evogate/policy.yaml");
/** Names that somebody would give a policy. Only the exact one counts, on every file system. */
const POLICY_LIKE = /^policy\.(?:ya?ml|json)$/iu;

/**
 * Finds the policy file of a tree; null when there is none. What looks like a policy but would not be read (another
 * spelling, a link, a submodule, a folder) is a fault: to go on with the defaults could loosen what its author wrote.
 */
export async function locatePolicy(tree: Pick<Tree<"base-tip" | "head">, "entries">): Promise<Result<BlobId | null>> {
  const listed = await listPolicyFolder(tree);
  if (!listed.ok) return listed;
  const entries = listed.value.filter(({ path }) => path === FOLDER || POLICY_LIKE.test(path.split("/")[1] ?? ""));
  const strange = entries.find((entry) => entry.kind !== "file" || entry.path !== POLICY_PATH);
  if (strange?.kind === "file") {
    const message = `${strange.path}: the policy must be a file named ${POLICY_PATH}, exactly`;
    return fail("policy-invalid", message, wholeFile(strange.path));
  }
  if (strange !== undefined) return refuseEntry(strange, "the policy");
  const [policy] = entries;
  return ok(policy?.kind === "file" ? policy.blob : null);
}

/** What is below the folder; if nothing is, the folder's own entry, should it be a link, a submodule or a file. */
export async function listPolicyFolder(
  tree: Pick<Tree<"base-tip" | "head">, "entries">,
): Promise<Result<readonly Entry[]>> {
  const below = await tree.entries(FOLDER);
  if (!below.ok || below.value.length > 0) return below;
  const all = await tree.entries();
  return all.ok ? ok(all.value.filter(({ path }) => path === FOLDER)) : all;
}

/** What stands where a file should: `what` is read from regular files only. */
export function refuseEntry(entry: Exclude<Entry, { kind: "file" }>, what: string): ReturnType<typeof fail> {
  const at = wholeFile(entry.path);
  const only = `${what} is read from regular files only`;
  switch (entry.kind) {
    case "symlink":
      return fail("link-unresolved", `${entry.path} is a symbolic link; ${only}`, at);
    case "submodule":
      return fail("submodule-unread", `${entry.path} is a submodule; ${only}`, at);
    case "special":
      return fail(SPECIAL[entry.what], `${entry.path} is no regular file; ${only}`, at);
  }
}

const SPECIAL = {
  fifo: "special-file",
  socket: "special-file",
  device: "special-file",
  "nested-repository": "nested-repository",
  "unreadable-folder": "unreadable",
} as const;
