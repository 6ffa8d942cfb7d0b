import { asPath, type Digest, type Path } from "../../core/ids.ts";

/** Where approvals of a change stand, from the top of the head's tree. */
export const APPROVALS_FOLDER = ".evogate/approvals";
/** Namespace of the signatures (`ssh-keygen -Y`): one for another purpose is none here. */
export const APPROVAL_NAMESPACE = "evogate-approval";
/** Who may approve, on the base tip: the format of ssh-keygen(1), "ALLOWED SIGNERS". */
export const ALLOWED_SIGNERS_PATH: Path = asPath(".evogate/allowed_signers");
/** Public keys that count no more, on the base tip: one a line, or a key revocation list of ssh-keygen's. */
export const REVOKED_SIGNERS_PATH: Path = asPath(".evogate/revoked_signers");

const STATEMENT = /^\.evogate\/approvals\/(?<hex>[0-9a-f]{64})\.json$/u;
const SIGNATURE = /^\.evogate\/approvals\/(?<hex>[0-9a-f]{64})\.(?<number>[1-9]\d{0,2})\.sig$/u;

/** What a path in that folder is by its name; null for what has no name of an approval's. */
export function describeApprovalPath(
  path: string,
): { readonly kind: "statement" | "signature"; readonly to: Digest; readonly number: number } | null {
  const match = STATEMENT.exec(path) ?? SIGNATURE.exec(path);
  const hex = match?.groups?.["hex"];
  if (hex === undefined) return null;
  const number = match?.groups?.["number"];
  return { kind: number === undefined ? "statement" : "signature", to: `sha256:${hex}`, number: Number(number ?? 0) };
}

export function statementPath(to: Digest): Path {
  return asPath(`${APPROVALS_FOLDER}/${to.slice("sha256:".length)}.json`);
}

/** From 1. */
export function signaturePath(to: Digest, number: number): Path {
  return asPath(`${APPROVALS_FOLDER}/${to.slice("sha256:".length)}.${number}.sig`);
}
