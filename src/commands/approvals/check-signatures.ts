import type { ReadBlob } from "../../artifacts/open.ts";
import type { Entry } from "../../core/artifact.ts";
import { ok, type Result } from "../../core/fault.ts";
import type { Path } from "../../core/ids.ts";
import type { Signatures } from "../../ports/signatures.ts";
import { APPROVAL_NAMESPACE } from "../../promotion/approval/places.ts";
import { isAuthor, type AcceptedSignature, type Authorship } from "../../promotion/approval/signers.ts";
import { principalsOf } from "../../promotion/signature/allowed-signers.ts";
import { readEnvelope } from "../../promotion/signature/envelope.ts";

/** More beside one statement are not looked at: each costs a process. */
const MOST_SIGNATURES = 20;

/** Who may sign, and who may not. */
export interface Electorate {
  /** Of the base tip, as texts; empty when it has none. */
  readonly allowedSigners: string;
  readonly revoked: Uint8Array | null;
  /** Null when the policy lets authors approve. */
  readonly authors: Authorship | null;
}

/** What came of each signature beside a statement. */
export interface CheckedSignatures {
  readonly accepted: readonly AcceptedSignature[];
  /** Why it does not count, by path; null for one that does. */
  readonly verdicts: ReadonlyMap<Path, string | null>;
}

/** Asks ssh-keygen about every signature that could count. Faults: `ssh-keygen-missing`. */
export async function checkSignatures(
  message: Uint8Array,
  entries: readonly Entry[],
  read: ReadBlob,
  electorate: Electorate,
  { signatures, now }: { readonly signatures: Signatures; readonly now: Date },
): Promise<Result<CheckedSignatures>> {
  const accepted: AcceptedSignature[] = [];
  const verdicts = new Map<Path, string | null>();
  for (const [index, entry] of entries.entries()) {
    const claim = await readClaim(entry, read, electorate);
    if (typeof claim === "string" || index >= MOST_SIGNATURES) {
      verdicts.set(entry.path, typeof claim === "string" ? claim : "there are too many signatures");
      continue;
    }
    const principals: string[] = [];
    for (const principal of claim.principals) {
      const { allowedSigners, revoked } = electorate;
      const { signature } = claim;
      const given = { namespace: APPROVAL_NAMESPACE, principal, message, signature, allowedSigners, revoked, now };
      const verified = await signatures.verify(given);
      if (!verified.ok) return verified;
      if (verified.value) principals.push(principal);
    }
    verdicts.set(entry.path, principals.length > 0 ? null : "ssh-keygen does not accept the signature");
    if (principals.length > 0) accepted.push({ key: claim.key, principals });
  }
  return ok({ accepted, verdicts });
}

/** A signature whose key the base knows, or why it cannot count. */
async function readClaim(
  entry: Entry,
  read: ReadBlob,
  { allowedSigners, authors }: Electorate,
): Promise<(AcceptedSignature & { readonly signature: string }) | string> {
  if (entry.kind !== "file") return "it is no regular file";
  const content = await read(entry.blob);
  const signature = content.ok && content.value.bytes !== null ? Buffer.from(content.value.bytes).toString() : "";
  const envelope = readEnvelope(signature);
  if (envelope === null) return "it is no SSH signature";
  if (envelope.namespace !== APPROVAL_NAMESPACE) return `it was not made for the namespace ${APPROVAL_NAMESPACE}`;
  const principals = principalsOf(allowedSigners, envelope.key);
  if (principals.length === 0) return "the base's allowed signers do not name its key";
  const claim = { key: envelope.key, principals };
  if (authors !== null && isAuthor(claim, authors)) return "it is by somebody who had a part in the change";
  return { ...claim, signature };
}
