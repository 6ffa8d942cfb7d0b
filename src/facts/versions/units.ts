import { onceFor } from "../once-for.ts";
import { groupBy } from "../../core/group.ts";
import type { ScopeId } from "../../core/expression.ts";
import type { AssignmentFact, DefinitionFact, Region } from "../../core/source-facts.ts";
import type { Span } from "../../core/span.ts";
import { lastName } from "../../languages/callee-name.ts";
import type { UnderstoodArtifact } from "../artifact/artifact-facts.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import { isTestFile } from "../tests/test-file.ts";
import { nameCalls, type NamedCall } from "./named-calls.ts";

/** A function with a name, or what a source does outside of all of them: what stands in it and in none within it. */
export interface CodeUnit {
  readonly source: ArtifactSource;
  /** `Form.fill`, with the names of the classes and functions around it; empty for the source itself. */
  readonly name: string;
  readonly definition: DefinitionFact | null;
  readonly span: Span;
  readonly calls: readonly NamedCall[];
  readonly regions: readonly Region[];
  readonly assignments: readonly AssignmentFact[];
}

/** The units of all sources of an artifact that are code, in the order of the text. */
export const unitsOf: (artifact: UnderstoodArtifact) => readonly CodeUnit[] = onceFor(({ sources }) =>
  sources.flatMap(readUnits),
);

/** The same without tests, which may do what a program may not. */
export function unitsOutsideTests(artifact: UnderstoodArtifact): readonly CodeUnit[] {
  return unitsOf(artifact).filter(({ source }) => !isTestFile(source.file.name));
}

function readUnits(source: ArtifactSource): readonly CodeUnit[] {
  const { facts, text } = source;
  if (facts.calls.length + facts.regions.length + facts.assignments.length === 0) return [];
  const names = nameFunctions(source);
  const inner = facts.definitions
    .filter(({ kind, body }) => kind === "function" && names.has(body))
    .map((definition) => ({ definition, span: definition.span }));
  const places = [{ definition: null, span: { start: 0, end: text.length } }, ...inner];
  const ownerOf = findInnermost(places.map(({ span }) => span));
  const calls = groupBy(nameCalls(source), ({ call }) => ownerOf(call.span));
  const regions = groupBy(facts.regions, ({ span }) => ownerOf(span));
  const assignments = groupBy(facts.assignments, ({ span }) => ownerOf(span));
  return places.map(({ definition, span }, index) => ({
    source,
    name: definition === null ? "" : qualify(definition, source, names),
    definition,
    span,
    calls: calls.get(index) ?? [],
    regions: regions.get(index) ?? [],
    assignments: assignments.get(index) ?? [],
  }));
}

/** Names of functions by the scopes of their bodies: their own, or what they are assigned to (`const fill = () => …`). */
function nameFunctions({ facts }: ArtifactSource): ReadonlyMap<ScopeId, string> {
  const names = new Map<ScopeId, string>();
  for (const { kind, name, body } of facts.definitions) if (kind === "function" && name !== null) names.set(body, name);
  for (const { target, value } of facts.assignments) {
    if (value?.kind === "function" && !names.has(value.body)) {
      const name = lastName(target);
      if (name !== "") names.set(value.body, name);
    }
  }
  return names;
}

function qualify(
  { scope, body }: DefinitionFact,
  { facts }: ArtifactSource,
  names: ReadonlyMap<ScopeId, string>,
): string {
  const parts = [names.get(body) ?? "?"];
  for (let at: ScopeId | null = scope; at !== null; at = facts.scopes[at]?.parent ?? null) {
    const name = names.get(at) ?? facts.scopes[at]?.name ?? null;
    if (name !== null) parts.push(name);
  }
  return parts.toReversed().join(".");
}

/** Says of a place which of these spans is the innermost around its beginning. They nest, and the first holds them all. */
function findInnermost(spans: readonly Span[]): (place: Span) => number {
  const order = spans.map((span, index) => ({ ...span, index })).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const parents: number[] = [];
  const open: number[] = [];
  for (const [at, span] of order.entries()) {
    while (open.length > 0 && (order[open.at(-1) ?? 0]?.end ?? 0) < span.end) open.pop();
    parents.push(open.at(-1) ?? -1);
    open.push(at);
  }
  return ({ start, end }) => {
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((order[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    let at = low - 1;
    while (at > 0 && (order[at]?.end ?? 0) < end) at = parents[at] ?? 0;
    return order[at]?.index ?? 0;
  };
}
