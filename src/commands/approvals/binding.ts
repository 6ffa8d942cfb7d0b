import { digestOf } from "../../artifacts/digest.ts";
import { hashFiles } from "../../artifacts/hash-files.ts";
import type { ReadBlob } from "../../artifacts/open.ts";
import type { Entry } from "../../core/artifact.ts";
import { ok, type Result } from "../../core/fault.ts";
import { asPath, type Digest, type Path, type Sha256 } from "../../core/ids.ts";
import { subjectIdOf, type Judgement } from "../../core/judgement.ts";
import type { Policy } from "../../core/policy.ts";
import type { Repository } from "../../ports/git.ts";
import type { Binding } from "../../promotion/approval/binding.ts";
import { digestNeeds } from "../../promotion/approval/needs.ts";
import { withoutCredentials } from "../../promotion/repository.ts";
import { needDocument } from "../../report/json/need.ts";

/** Both sides of a run, as far as digests need them. */
export interface BothSides {
  readonly head: readonly Entry[];
  readonly before: readonly Entry[];
  readonly readHead: ReadBlob;
  readonly readBefore: ReadBlob;
}

/** What approvals of this run have in common. */
export interface RunBinding {
  readonly policy: Sha256;
  readonly repository: string | null;
}

/** The policy's own name for the repository, else the URL of `origin` without its credentials, else none. */
export async function nameRepository(policy: Policy, repository: Repository): Promise<Result<string | null>> {
  if (policy.repository !== null) return ok(policy.repository);
  const url = await repository.originUrl();
  return url.ok && url.value !== null ? ok(withoutCredentials(url.value)) : url;
}

/** What an approval of a judged change has to say; null where nobody could approve a version: it could not be read. */
export async function bindingOf(judgement: Judgement, run: RunBinding, sides: BothSides): Promise<Binding | null> {
  const versions = await versionsOf(judgement.subject, sides);
  if (versions.to === null) return null;
  const closure = await closureDocuments(judgement.subject, sides);
  if (closure === null) return null;
  const needs = digestNeeds([...judgement.needs.map(needDocument), ...closure]);
  return { artifact: subjectIdOf(judgement.subject), from: versions.from, to: versions.to, needs, ...run };
}

/**
 * The files around an artifact that changed with it: its digest does not have them, and whoever approved saw them. None
 * for a change of its own files alone; null where one of them cannot be read.
 */
async function closureDocuments(subject: Judgement["subject"], sides: BothSides): Promise<readonly object[] | null> {
  if (subject.kind !== "added" && subject.kind !== "modified") return [];
  const { closure = [] } = subject.head;
  if (closure.length === 0) return [];
  const digest = digestOf(asPath("."), await hashFiles(closure, sides.readHead));
  return digest === null ? null : [{ kind: "closure", digest }];
}

interface Versions {
  readonly from: Digest | null;
  readonly to: Digest | null;
}

async function versionsOf(subject: Judgement["subject"], sides: BothSides): Promise<Versions> {
  switch (subject.kind) {
    case "added":
      return { from: null, to: subject.head.digest };
    case "modified":
      return { from: subject.before.digest, to: subject.head.digest };
    case "removed":
      return { from: subject.before.digest, to: null };
    case "steering": {
      const from = await digestPaths(subject.paths, sides.before, sides.readBefore);
      return { from, to: await digestPaths(subject.paths, sides.head, sides.readHead) };
    }
  }
}

/** Steering edits are no artifact, but have a digest as if these files were one at the top: docs/approvals.md. */
async function digestPaths(paths: readonly Path[], entries: readonly Entry[], read: ReadBlob): Promise<Digest | null> {
  const wanted = new Set(paths);
  const files = await hashFiles(
    entries.filter(({ path }) => wanted.has(path)),
    read,
  );
  return digestOf(asPath("."), files);
}
