import type { Listed } from "../core/artifact.ts";
import type { Capability } from "../core/capability.ts";
import type { Path } from "../core/ids.ts";
import type { Tree } from "../ports/tree.ts";

/** What an artifact can do, and which files of the repository have a part in it. */
export interface Described {
  readonly capabilities: readonly Capability[];
  /** Outside of the artifact: what it imports, runs or reads, and what it looks for that is not there. */
  readonly closure: { readonly found: readonly Path[]; readonly sought: readonly Path[] };
}

export type DescribeArtifact = (artifact: Listed, tree: Tree<"head">) => Promise<Described>;

/** As long as nothing resolves what sources say, an artifact is its own files. */
export const describeFilesAlone: DescribeArtifact = () =>
  Promise.resolve({ capabilities: [], closure: { found: [], sought: [] } });
