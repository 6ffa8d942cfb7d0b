import { addTo } from "../../core/group.ts";
import type { Expression, ScopeId } from "../../core/expression.ts";
import type { AssignmentFact, DefinitionFact, ImportFact, Parameter, SourceFacts } from "../../core/source-facts.ts";
import type { Span } from "../../core/span.ts";
import { findMutations, type Mutations } from "./mutations.ts";
import { findTargets, type Step } from "./patterns.ts";
import { nestRegions, regionAt, type NestedRegion } from "./regions.ts";

/** One of the places where a name gets its value. */
export interface Binding {
  readonly what: Bound;
  /** Where in the text it has its value. */
  readonly at: number;
  readonly region: NestedRegion | null;
  /**
   * Bound by an inner scope (`global`), by what stands before its own (`import(…).then((name) => …)`), or as the default
   * inside a pattern, which counts where the pattern finds nothing: at any time.
   */
  readonly isFromElsewhere: boolean;
}

export type Bound =
  | { readonly kind: "import"; readonly fact: ImportFact; readonly name: string | null }
  | { readonly kind: "definition"; readonly fact: DefinitionFact }
  | {
      readonly kind: "parameter";
      readonly fact: DefinitionFact;
      readonly parameter: Parameter;
      readonly position: number;
    }
  | { readonly kind: "assignment"; readonly fact: AssignmentFact; readonly path: readonly Step[] };

/** A value that is put into an attribute: `object.name = …`. */
export interface FieldAssignment {
  readonly object: Expression;
  readonly fact: AssignmentFact;
  readonly path: readonly Step[];
}

/** The facts of one source, by what is asked of them. */
export interface SourceIndex {
  readonly facts: SourceFacts;
  readonly text: string;
  /** By scope, then by name; in the order of the text. */
  readonly bindings: readonly ReadonlyMap<string, readonly Binding[]>[];
  readonly fields: ReadonlyMap<string, readonly FieldAssignment[]>;
  /** Definitions by the scope of their body. */
  readonly definitions: ReadonlyMap<ScopeId, DefinitionFact>;
  readonly returns: ReadonlyMap<ScopeId, readonly AssignmentFact[]>;
  /** Loop variables by scope, so those of a comprehension. */
  readonly loops: ReadonlyMap<ScopeId, readonly AssignmentFact[]>;
  /** Modules of which everything is imported. */
  readonly stars: readonly string[];
  readonly regions: readonly NestedRegion[];
  readonly mutations: Mutations;
  /** Scopes of comprehensions by their spans, `start:end`. */
  readonly comprehensions: ReadonlyMap<string, ScopeId>;
}

export function indexSource(facts: SourceFacts, text: string): SourceIndex {
  const regions = nestRegions(facts.regions);
  const bindings = facts.scopes.map(() => new Map<string, Binding[]>());
  const fields = new Map<string, FieldAssignment[]>();
  const returns = new Map<ScopeId, AssignmentFact[]>();
  const loops = new Map<ScopeId, AssignmentFact[]>();

  function bind(name: string, scope: ScopeId, what: Bound, { start, end }: Span, at: number, isLate = false): void {
    // Loop variables and what is caught or matched stand before the block that they belong to.
    const block = regionAt(regions, end);
    const region = block?.region.span.start === end ? block : regionAt(regions, start);
    for (const owner of ownersOf(facts, scope, name)) {
      const isFromOutside = (facts.scopes[scope]?.span.start ?? 0) > end;
      addTo(bindings[owner] ?? new Map(), name, {
        what,
        at,
        region,
        isFromElsewhere: isLate || isFromOutside || owner !== scope,
      });
    }
  }

  for (const fact of facts.definitions) {
    for (const [position, parameter] of fact.parameters.entries()) {
      bind(parameter.name, fact.body, { kind: "parameter", fact, parameter, position }, fact.span, fact.span.start);
    }
  }
  for (const fact of facts.imports) {
    if (fact.bound !== null)
      bind(fact.bound, fact.scope, { kind: "import", fact, name: null }, fact.span, fact.span.end);
    for (const { name, as } of fact.names) {
      if (as !== "" && name !== "*") bind(as, fact.scope, { kind: "import", fact, name }, fact.span, fact.span.end);
    }
  }
  for (const fact of facts.definitions) {
    if (fact.name !== null) bind(fact.name, fact.scope, { kind: "definition", fact }, fact.span, fact.span.start);
  }
  let patternEnd = 0;
  for (const fact of facts.assignments) {
    if (fact.how === "return" || fact.how === "yield") addTo(returns, fact.scope, fact);
    if (fact.how === "loop") addTo(loops, fact.scope, fact);
    if (fact.target === null || fact.how === "delete") continue;
    const isDefault = fact.span.end <= patternEnd;
    if (fact.target.kind === "dictionary" || fact.target.kind === "list") patternEnd = fact.target.span.end;
    for (const { target, path } of findTargets(fact.target)) {
      if (target.kind === "name")
        bind(target.name, fact.scope, { kind: "assignment", fact, path }, fact.span, fact.span.end, isDefault);
      else if (target.kind === "attribute") addTo(fields, target.name, { object: target.object, fact, path });
    }
  }
  for (const names of bindings) for (const list of names.values()) list.sort((a, b) => a.at - b.at);
  return {
    facts,
    text,
    bindings,
    fields,
    definitions: new Map(facts.definitions.map((fact) => [fact.body, fact])),
    returns,
    loops,
    stars: facts.imports.flatMap((fact) =>
      fact.module !== null && fact.names.some(({ name }) => name === "*") ? [fact.module] : [],
    ),
    regions,
    mutations: findMutations(facts, regions),
    comprehensions: new Map(
      facts.scopes.flatMap(({ kind, span }, id) =>
        kind === "comprehension" ? [[`${span.start}:${span.end}`, id]] : [],
      ),
    ),
  };
}

/**
 * The scopes whose name it is. One that is declared `global` or `nonlocal` belongs to a scope around, and the facts do not
 * say which of the two words it was: then it is any of them.
 */
export function ownersOf(facts: SourceFacts, scope: ScopeId, name: string): readonly ScopeId[] {
  if (facts.scopes[scope]?.outer.includes(name) !== true) return [scope];
  const owners: ScopeId[] = [];
  for (let at = facts.scopes[scope]?.parent ?? null; at !== null; at = facts.scopes[at]?.parent ?? null) {
    const around = facts.scopes[at];
    if (around?.kind !== "class" && around?.outer.includes(name) !== true) owners.push(at);
  }
  return owners.length === 0 ? [scope] : owners;
}
