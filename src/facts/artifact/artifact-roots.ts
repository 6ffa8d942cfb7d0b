import type { Path } from "../../core/ids.ts";
import { parentOf } from "../../artifacts/paths.ts";

/** Folders at the top whose files are artifacts one by one, as the policy has them unless it says otherwise. */
export const SINGLE_FILES: RegExp = /^(?:tools|prompts|memory)\//u;

/**
 * Where the artifacts of a tree lie, by its paths: the folders of skills, and files that are artifacts by themselves.
 * Agents' settings are none here: what they are, `risk/places/` says. A skill at the top owns everything and is left out.
 */
export function findArtifactRoots(files: ReadonlySet<Path>): ReadonlySet<string> {
  const roots = new Set<string>();
  for (const path of files) {
    if (/(?:^|\/)skill\.md$/iu.test(path)) roots.add(parentOf(path));
    else if (SINGLE_FILES.test(path)) roots.add(path);
  }
  roots.delete(".");
  return roots;
}
