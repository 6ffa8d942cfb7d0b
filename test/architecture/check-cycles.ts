import { findImports, resolveImport } from "./imports.ts";
import type { Sources } from "./check-layers.ts";

/** A grammar is recursive, and nothing in a parser runs at import. */
const MAY_BE_CYCLIC = /^src\/languages\/[^/]+\/parser\//u;

/** Each import cycle as `a → b → a`, once, from the file that comes first in the alphabet. */
export function findCycles(sources: Sources): readonly string[] {
  const graph = new Map([...sources].map(([path, text]) => [path, importsOf(path, text, sources)]));
  const cycles = new Set<string>();
  for (const start of graph.keys()) {
    const cycle = shortestWayBack(start, graph);
    if (cycle !== null && !cycle.every((path) => MAY_BE_CYCLIC.test(path))) cycles.add(fromFirst(cycle));
  }
  return [...cycles];
}

function importsOf(path: string, text: string, sources: Sources): readonly string[] {
  return findImports(text)
    .map(({ specifier }) => (specifier === null ? null : resolveImport(path, specifier)))
    .filter((target): target is string => target !== null && sources.has(target));
}

/** Breadth first. */
function shortestWayBack(start: string, graph: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const ways: (readonly string[])[] = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of graph.get(way.at(-1) ?? start) ?? []) {
      if (next === start) return way;
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}

function fromFirst(cycle: readonly string[]): string {
  const first = cycle.indexOf(cycle.toSorted()[0] ?? "");
  const turned = [...cycle.slice(first), ...cycle.slice(0, first)];
  return [...turned, turned[0]].join(" → ");
}
