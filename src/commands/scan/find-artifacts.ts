import { discover, listFile, type Places } from "../../artifacts/discover.ts";
import { fileOf } from "../../artifacts/formats/unfolded.ts";
import { isWithin } from "../../artifacts/paths.ts";
import type { Entry, Listed } from "../../core/artifact.ts";
import { fail, ok, type Result } from "../../core/fault.ts";
import type { Tree } from "../../ports/tree.ts";
import { matchesGlob } from "../../text/glob.ts";
import type { Sources } from "./sources.ts";

/** What lies in the wanted places of one side. */
export interface Side {
  readonly entries: readonly Entry[];
  readonly artifacts: readonly Listed[];
}

/** Lists both sides and their artifacts, narrowed to the named paths. */
export async function findArtifacts(
  sources: Sources,
  places: Places,
): Promise<Result<{ readonly head: Side; readonly before: Side }>> {
  const [head, before] = await Promise.all([listSide(sources.head, sources), listSide(sources.before, sources)]);
  if (!head.ok) return head;
  if (!before.ok) return before;
  const found = { head: inScope(head.value, sources, places), before: inScope(before.value, sources, places) };
  return ok(judgeAnyway(sources, { head: head.value, before: before.value }, found));
}

/** Every entry of the folders that are listed. */
export async function listSide(
  tree: Tree<"head" | "fork-point"> | null,
  sources: Pick<Sources, "folders">,
): Promise<Result<readonly Entry[]>> {
  if (tree === null) return ok([]);
  if (sources.folders.includes(".")) return await tree.entries();
  const entries = new Map<string, Entry>();
  for (const folder of sources.folders) {
    const listed = await tree.entries(folder);
    if (!listed.ok) return listed;
    for (const entry of listed.value) entries.set(entry.path, entry);
  }
  return ok([...entries.values()]);
}

/** Artifacts below a scope, and for a scope inside of artifacts the innermost one. */
function inScope(entries: readonly Entry[], { scopes }: Sources, places: Places): Side {
  const all = discover(entries, places);
  if (scopes.includes(".")) return { entries, artifacts: all };
  const wanted = new Set<Listed>();
  for (const scope of scopes) {
    const below = all.filter(({ root }) => isWithin(fileOf(root), scope) || isWithin(root, scope));
    const around = all.filter(({ root }) => isWithin(scope, root)).toSorted((a, b) => b.root.length - a.root.length);
    for (const listed of below.length > 0 ? below : around.slice(0, 1)) wanted.add(listed);
  }
  return { entries, artifacts: all.filter((listed) => wanted.has(listed)) };
}

/** A named place that is part of no artifact on either side is judged file by file. */
function judgeAnyway(
  { scopes, areScopesNamed }: Sources,
  entries: { readonly head: readonly Entry[]; readonly before: readonly Entry[] },
  found: { readonly head: Side; readonly before: Side },
): { readonly head: Side; readonly before: Side } {
  if (!areScopesNamed) return found;
  const covers = (scope: string): boolean =>
    [...found.head.artifacts, ...found.before.artifacts].some(
      ({ root }) => isWithin(fileOf(root), scope) || isWithin(root, scope) || isWithin(scope, root),
    );
  const bare = scopes.filter((scope) => !covers(scope));
  const add = (side: Side, all: readonly Entry[]): Side => ({
    entries: side.entries,
    artifacts: [
      ...side.artifacts,
      ...all
        .filter(({ path }) => bare.some((scope) => isWithin(path, scope)) && !isWithin(path, ".evogate"))
        .map(listFile),
    ],
  });
  return { head: add(found.head, entries.head), before: add(found.before, entries.before) };
}

/** Faults: `path-missing` for a named place that neither side has, `no-artifact`, `include-unmatched`. */
export function checkFound(
  sources: Sources,
  { head, before }: { readonly head: Side; readonly before: Side },
  places: Places,
  isCustomInclude: boolean,
): Result<null> {
  const entries = [...head.entries, ...before.entries];
  const mustBeThere = sources.isComparing && sources.areScopesNamed ? sources.scopes : [];
  for (const scope of mustBeThere) {
    if (scope !== "." && !entries.some(({ path }) => isWithin(fileOf(path), scope) || isWithin(path, scope))) {
      return fail("path-missing", `neither side of the comparison has ${scope}`);
    }
  }
  if (isCustomInclude && sources.scopes.includes(".")) {
    for (const glob of places.include) {
      const isUsed = entries.some(({ path }) => matchesGlob(glob, path) || matchesGlob(glob, fileOf(path)));
      if (!isUsed)
        return fail(
          "include-unmatched",
          `the glob ${JSON.stringify(glob.source)} in artifacts.include matches no file`,
        );
    }
  }
  if (!sources.isComparing && head.artifacts.length === 0) {
    return fail("no-artifact", `there is no artifact in ${sources.scopes.join(", ")}`);
  }
  return ok(null);
}
