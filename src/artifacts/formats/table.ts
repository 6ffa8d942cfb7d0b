import type { SystemFormat } from "../../core/ids.ts";
import type { Format } from "./format.ts";

/**
 * The marks of a system, and what knows it. A mark only adds: whoever plants one is asked more, never less. Whatever bears
 * none is what it would be without this table.
 */
export interface SystemMarks {
  /** Of a path of the artifact, from the top of the tree. */
  readonly path?: RegExp;
  /** Ends of paths of files that make whatever lies in their folder, or is a folder there, part of the system. */
  readonly beside?: readonly string[];
  /** In the first 4 KiB of a file whose path is `of`. */
  readonly text?: { readonly of: RegExp; readonly has: RegExp };
  /** Heavy or rare: loaded with the first artifact that bears a mark. */
  load(): Promise<Format>;
}

export const SYSTEMS: Readonly<Record<SystemFormat, SystemMarks>> = {
  skilllite: {
    path: /(?:^|\/)(?:_evolved\/|\.skilllite\/|\.skilllite[-.]|SKILL\.sig$|memory\/evolution\/|prompts\/(?:rules|examples)\.json$|prompts\/_versions\/)/u,
    beside: [".skilllite-manifest.json", "prompts/rules.json"],
    load: async () => (await import("./skilllite/format.ts")).skillLite,
  },
  anvil: {
    path: /(?:^|\/)(?:anvil_(?:tools|managed)\/|anvil_manifest\.json$)/u,
    text: { of: /\.py$/u, has: /^# ?ANVIL[- ]MANAGED/mu },
    load: async () => (await import("./anvil/format.ts")).anvil,
  },
};
