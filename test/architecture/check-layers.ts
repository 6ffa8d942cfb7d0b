import { findImports, resolveImport } from "./imports.ts";
import type { Layer } from "./layers.ts";

/** Text of each source file, by its path from the root. */
export type Sources = ReadonlyMap<string, string>;

/** What each file imports against the table, in words; empty when all is as it should be. */
export function checkLayers(sources: Sources, layers: readonly Layer[]): readonly string[] {
  const wrong: string[] = [];
  for (const [path, text] of sources) {
    const layer = layers.find(({ folder }) => path.startsWith(folder));
    if (layer === undefined) {
      wrong.push(`${path}: its folder is not in the table`);
      continue;
    }
    for (const { specifier, line } of findImports(text)) {
      const why = specifier === null ? "imports what cannot be known" : explain(path, specifier, layer);
      if (why !== null) wrong.push(`${path}:${line}: ${why}`);
    }
  }
  return wrong;
}

function explain(path: string, specifier: string, layer: Layer): string | null {
  const target = resolveImport(path, specifier);
  if (target === null) {
    return isAllowedModule(specifier, layer.modules) ? null : `${layer.folder} may not import ${specifier}`;
  }
  const [own, other] = [stageOf(path), stageOf(target)];
  if (own !== null && other !== null && own !== other) return `the stage ${own} imports the stage ${other}`;
  const isAllowed = [layer.folder, ...layer.mayImport].some((place) => target.startsWith(place));
  return isAllowed ? null : `${layer.folder} may not import ${target}`;
}

/** A package stands for its subpaths too: `ajv` allows `ajv/dist/…`. */
function isAllowedModule(specifier: string, modules: readonly string[]): boolean {
  return modules.some((name) => specifier === name || specifier.startsWith(`${name}/`) || matchesStar(specifier, name));
}

function matchesStar(specifier: string, name: string): boolean {
  return name.endsWith("*") && specifier.startsWith(name.slice(0, -1));
}

/** The stage below `src/scanners/` that a file belongs to; the files beside them belong to all. */
function stageOf(path: string): string | null {
  return /^src\/scanners\/([^/]+)\//u.exec(path)?.[1] ?? null;
}
