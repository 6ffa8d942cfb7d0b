import { differingPaths } from "../../../artifacts/differences.ts";
import { unfoldTree } from "../../../artifacts/formats/unfold-tree.ts";
import type { Artifact } from "../../../core/artifact.ts";
import { ok, type Result } from "../../../core/fault.ts";
import type { Path, Sha } from "../../../core/ids.ts";
import type { Judgement } from "../../../core/judgement.ts";
import type { Scale } from "../weigh.ts";

/** Whether every file of a subject, on either side, is in another commit what it is in the judged head. */
export type IsSame = (subject: Judgement["subject"]) => boolean;

/** Compares a commit with the judged head. Faults: those of git, where the clone does not have it. */
export async function compareWith(
  commit: Sha,
  { sources, sides }: Pick<Scale, "sources" | "sides">,
): Promise<Result<IsSame>> {
  if (sources.comparison === null) return ok(() => false);
  const { repository } = sources.comparison;
  const found = await repository.resolve(commit);
  if (!found.ok) return found;
  const listed = await unfoldTree(repository.tree("head", commit)).entries();
  if (!listed.ok) return listed;
  const differing = new Set(differingPaths(sides.head, listed.value));
  return ok((subject) => !pathsOf(subject).some((path) => differing.has(path)));
}

function pathsOf(subject: Judgement["subject"]): readonly Path[] {
  switch (subject.kind) {
    case "steering":
      return subject.paths;
    case "added":
      return filesOf(subject.head);
    case "removed":
      return filesOf(subject.before);
    case "modified":
      return [...filesOf(subject.head), ...filesOf(subject.before)];
  }
}

/** Its own, and those around it that the change touches. */
function filesOf({ entries, closure = [] }: Artifact): readonly Path[] {
  return [...entries, ...closure].map(({ path }) => path);
}
