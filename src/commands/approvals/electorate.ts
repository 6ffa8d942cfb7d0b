import { fail, ok, type Result } from "../../core/fault.ts";
import type { Path } from "../../core/ids.ts";
import type { Policy } from "../../core/policy.ts";
import type { Tree } from "../../ports/tree.ts";
import { ALLOWED_SIGNERS_PATH, REVOKED_SIGNERS_PATH } from "../../promotion/approval/places.ts";
import type { Sources } from "../scan/sources.ts";
import { findAuthorship } from "./authorship.ts";
import type { Electorate } from "./check-signatures.ts";

/** An electorate, or why there is none. */
export type Election = { readonly electorate: Electorate } | { readonly because: string };

/** Who may approve this change: the base tip says so, and the commits who made it. Faults: those of git. */
export async function callElection(sources: Sources, policy: Policy): Promise<Result<Election>> {
  const { comparison, commits } = sources;
  if (comparison === null || comparison.baseTip === null || commits.base === null)
    return ok({ because: "there is no base whose allowed signers could accept it" });
  const allowed = await readFile(comparison.baseTip, ALLOWED_SIGNERS_PATH);
  const revoked = await readFile(comparison.baseTip, REVOKED_SIGNERS_PATH);
  if (!allowed.ok) return allowed;
  if (!revoked.ok) return revoked;
  if (allowed.value === null) return ok({ because: `the base has no ${ALLOWED_SIGNERS_PATH}` });
  const allowedSigners = Buffer.from(allowed.value).toString();
  const own = { allowedSigners, revoked: revoked.value };
  if (policy.gate.approvals.authorMayApprove) return ok({ electorate: { ...own, authors: null } });
  if (commits.head === null) return ok({ because: "what is not committed has no author that it could differ from" });
  const range = { base: commits.base, head: commits.head };
  const authors = await findAuthorship(comparison.repository, range, allowedSigners);
  return authors.ok ? ok({ electorate: { ...own, authors: authors.value } }) : authors;
}

/** Null when the base has no such file. Fault `approval-invalid` for what cannot be read as one: it could revoke a key. */
async function readFile(tree: Tree<"base-tip">, path: Path): Promise<Result<Uint8Array | null>> {
  const listed = await tree.entries(".evogate");
  if (!listed.ok) return listed;
  const entry = listed.value.find((each) => each.path === path);
  if (entry === undefined) return ok(null);
  if (entry.kind !== "file") return fail("approval-invalid", `${path} on the base is no regular file`);
  const content = await tree.read(entry.blob);
  if (!content.ok) return content;
  return content.value.bytes === null
    ? fail("approval-invalid", `${path} on the base is too large`)
    : ok(content.value.bytes);
}
