import { ok, type Result } from "../../core/fault.ts";
import type { Sha } from "../../core/ids.ts";
import type { Repository } from "../../ports/git.ts";
import { APPROVALS_FOLDER } from "../../promotion/approval/places.ts";
import type { Authorship } from "../../promotion/approval/signers.ts";
import { principalsOf } from "../../promotion/signature/allowed-signers.ts";
import { readEnvelope } from "../../promotion/signature/envelope.ts";

/**
 * Who made what the head has and the base has not: every e-mail that a commit of it names, the keys that signed one, and
 * the e-mails that the base gives to these keys. Commits say this of themselves, so it can only take approvers away.
 */
export async function findAuthorship(
  repository: Repository,
  { base, head }: { readonly base: Sha; readonly head: Sha },
  allowedSigners: string,
): Promise<Result<Authorship>> {
  const commits = await repository.authorsBetween(base, head, APPROVALS_FOLDER);
  if (!commits.ok) return commits;
  const keys = new Set(
    commits.value.flatMap(({ sshSignature }) => {
      const envelope = sshSignature === null ? null : readEnvelope(sshSignature);
      return envelope === null ? [] : [envelope.key];
    }),
  );
  const named = commits.value.flatMap(({ emails }) => emails);
  const owners = [...keys].flatMap((key) => principalsOf(allowedSigners, key));
  return ok({ keys, emails: new Set([...named, ...owners].map((email) => email.toLowerCase())) });
}
