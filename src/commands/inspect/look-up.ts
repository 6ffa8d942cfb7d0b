import type { Entry } from "../../core/artifact.ts";
import { SINGLE_FILES } from "../../facts/artifact/artifact-roots.ts";
import { foldersOf, type TreePaths } from "../../facts/artifact/tree-paths.ts";
import type { Tree } from "../../ports/tree.ts";
import { SKILL_NAMES } from "../scan/plain.ts";

/** Paths that are looked up at most: a source can name any number of them. */
const MOST_LOOKUPS = 10_000;

/** A tree of which only that is known which was asked for. */
export interface Lookup {
  /** Answers by what is known so far: what was not looked up yet counts as absent, and is remembered. */
  readonly paths: TreePaths;
  /** Looks up what was asked for. True when something of it is there, so that who asked has to ask again. */
  find(): Promise<boolean>;
}

/**
 * A work tree around an artifact has thousands of files (`node_modules`), and few of them are ever asked for: listing them
 * all takes longer than to read the artifact. `listed`: what is known from the start.
 */
export function openLookup(tree: Pick<Tree<"head">, "entries">, listed: readonly Entry[]): Lookup {
  const files = new Set<string>(listed.map(({ path }) => path));
  const folders = new Set(foldersOf(files));
  const known = new Set<string>();
  const asked = new Set<string>();
  const miss = (path: string): false => {
    const isNew = path !== "." && !known.has(path) && !folders.has(path);
    if (isNew && known.size + asked.size < MOST_LOOKUPS) asked.add(path);
    return false;
  };
  const hasFile = (path: string): boolean => files.has(path) || miss(path);
  return {
    paths: {
      hasFile,
      hasFolder: (path) => folders.has(path) || miss(path),
      isArtifactRoot: (path) =>
        SINGLE_FILES.test(path) ? hasFile(path) : SKILL_NAMES.some((name) => hasFile(`${path}/${name}`)),
    },
    async find() {
      const before = files.size;
      for (const path of asked) {
        asked.delete(path);
        known.add(path);
        const entries = await tree.entries(path);
        for (const entry of entries.ok ? entries.value : []) files.add(entry.path);
      }
      if (files.size === before) return false;
      for (const folder of foldersOf(files)) folders.add(folder);
      return true;
    },
  };
}
