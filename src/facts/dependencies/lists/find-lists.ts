import { parentOf, resolveLink } from "../../../artifacts/paths.ts";
import type { ArtifactSource } from "../../artifact/source.ts";
import { openFinder, type Found, type FoundPackage } from "../found.ts";
import { isList, pathOf } from "./is-list.ts";
import { readOneList, type Include, type OneList } from "./read-one.ts";

const CONSTRAINTS = /(?:^|\/)[^/]*constraints?[^/]*\.(?:txt|in)$/iu;

/** What one file says. */
export interface FoundInFile {
  readonly source: ArtifactSource;
  readonly found: Found;
}

/** A list that somebody names: a command, or a manifest. */
export interface NamedList {
  readonly source: ArtifactSource;
  readonly as: Include["as"];
}

/**
 * Reads all lists of an artifact with those that they include, each once. A list follows others inside the artifact alone;
 * the version that a constraint fixes is that of what the same list installs. `bytesOf`: the file itself.
 */
export function findLists(
  files: readonly ArtifactSource[],
  named: readonly NamedList[],
  bytesOf: (source: ArtifactSource) => Uint8Array | null,
): readonly FoundInFile[] {
  const byPath = new Map(files.map((source) => [pathOf(source), source]));
  const lists = new Map<ArtifactSource, OneList>();
  const roots = [
    ...named,
    ...files
      .filter((source) => isList(pathOf(source)))
      .map((source): NamedList => {
        return { source, as: CONSTRAINTS.test(pathOf(source)) ? "constraints" : "requirements" };
      }),
  ];
  const included = new Set<ArtifactSource>();
  for (const { source, as } of roots) readTree(source, as);
  const found = new Map<ArtifactSource, Found>();
  // Those that nobody includes first, so that what they fix is known; then what only includes itself.
  for (const { source } of [...roots.filter((root) => !included.has(root.source)), ...roots]) joinTree(source);
  return [...found].map(([source, each]) => ({ source, found: each }));

  /** A list may include itself, and ten thousand others one after the other. */
  function readTree(first: ArtifactSource, as: Include["as"]): void {
    const waiting = [{ source: first, as }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { source } = next;
      if (lists.has(source)) continue;
      const list = readOneList(source.text, bytesOf(source), next.as);
      lists.set(source, list);
      for (const include of list.includes) {
        const target = targetOf(source, include);
        if (target === undefined) continue;
        if (target !== source) included.add(target);
        waiting.push({ source: target, as: next.as === "constraints" ? "constraints" : include.as });
      }
    }
  }

  function targetOf(source: ArtifactSource, { path }: Include): ArtifactSource | undefined {
    const target = resolveLink(parentOf(pathOf(source)), path.replace(/^file:(?:\/\/)?/u, ""));
    return target === null ? undefined : byPath.get(target);
  }

  function joinTree(root: ArtifactSource): void {
    const members = reach(root);
    const fixed = new Map<string, FoundPackage>();
    for (const source of members) {
      for (const each of lists.get(source)?.packages ?? []) {
        if (each.how === "pip constraints" && each.wanted.kind === "exact") fixed.set(each.name, each);
      }
    }
    for (const source of members) {
      if (!found.has(source)) found.set(source, finish(source, fixed));
    }
  }

  function reach(root: ArtifactSource): ReadonlySet<ArtifactSource> {
    const reached = new Set([root]);
    for (const source of reached) {
      for (const include of lists.get(source)?.includes ?? []) {
        const target = targetOf(source, include);
        if (target !== undefined) reached.add(target);
      }
    }
    return reached;
  }

  function finish(source: ArtifactSource, fixed: ReadonlyMap<string, FoundPackage>): Found {
    const list = lists.get(source);
    const finder = openFinder();
    for (const each of list?.packages ?? []) {
      const isOpen = each.wanted.kind === "any" || each.wanted.kind === "range";
      finder.add(isOpen ? { ...each, wanted: fixed.get(each.name)?.wanted ?? each.wanted } : each);
    }
    for (const include of list?.includes ?? []) {
      if (targetOf(source, include) === undefined)
        finder.remark({ kind: "outside", path: include.path, span: include.span });
    }
    const { packages, remarks } = finder;
    return { packages, problems: list?.problems ?? [], remarks: [...(list?.remarks ?? []), ...remarks], own: [] };
  }
}
