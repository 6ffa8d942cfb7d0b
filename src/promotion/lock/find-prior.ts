import type { Lock, LockedArtifact } from "./lock.ts";
import { baseName } from "../../text/base-name.ts";

/** The file in whose front matter a skill says its name. */
const NAMING = "SKILL.md";

/**
 * What the lock before knows of an artifact: its own entry, else that of a skill that is gone and whose name it bears, so
 * that nobody starts anew by moving. The name is the same where the file that says it is, or the folder that is called so
 * (Agent Skills, `name`: it must match the folder's). Null for none, and for one of several.
 */
export function findPrior(
  id: string,
  files: LockedArtifact["files"],
  prior: Lock | null,
  present: ReadonlySet<string>,
): LockedArtifact | null {
  if (prior === null) return null;
  const own = prior.artifacts.get(id);
  const naming = files.get(NAMING);
  if (own !== undefined || naming === undefined) return own ?? null;
  const [only, ...others] = [...prior.artifacts].filter(
    ([other, { files: theirs }]) =>
      !present.has(other) && theirs.has(NAMING) && (theirs.get(NAMING) === naming || lastPart(other) === lastPart(id)),
  );
  return only === undefined || others.length > 0 ? null : only[1];
}

function lastPart(id: string): string {
  return baseName(id);
}
