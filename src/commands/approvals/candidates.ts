import type { Entry } from "../../core/artifact.ts";
import type { Digest } from "../../core/ids.ts";
import { APPROVALS_FOLDER, describeApprovalPath } from "../../promotion/approval/places.ts";

/** What claims to approve one version: by the names of its files, unread. */
export interface Candidate {
  readonly statement: Entry;
  /** In the order of their numbers. */
  readonly signatures: readonly Entry[];
}

export function isApprovalPath(path: string): boolean {
  return path.startsWith(`${APPROVALS_FOLDER}/`);
}

/** Statements of a head's tree with the signatures beside them, by the version that their names give. */
export function listCandidates(head: readonly Entry[]): ReadonlyMap<Digest, Candidate> {
  const files = head.flatMap((entry) => {
    const described = describeApprovalPath(entry.path);
    return described === null ? [] : [{ entry, ...described }];
  });
  const signatures = files.filter(({ kind }) => kind === "signature").toSorted((a, b) => a.number - b.number);
  return new Map(
    files
      .filter(({ kind }) => kind === "statement")
      .map(({ to, entry }) => [
        to,
        { statement: entry, signatures: signatures.filter((each) => each.to === to).map((each) => each.entry) },
      ]),
  );
}
