import type { Expression, ScopeId, Span } from "../../core/expression.ts";
import type {
  AssignmentFact,
  CallFact,
  DefinitionFact,
  Embedded,
  ImportFact,
  ParseProblem,
  Region,
  Scope,
  StringFact,
} from "../../core/source-facts.ts";

/** A function's own variables, and those that it sets for everybody. */
export interface Names {
  readonly local: Set<string>;
  readonly set: Set<string>;
}

/** What has been found so far, in the order of reading. */
export interface Facts {
  readonly scopes: Scope[];
  readonly names: Names[];
  readonly imports: ImportFact[];
  readonly definitions: DefinitionFact[];
  readonly calls: CallFact[];
  readonly assignments: AssignmentFact[];
  readonly regions: Region[];
  readonly strings: StringFact[];
  readonly comments: Span[];
  readonly embedded: Embedded[];
  readonly problems: ParseProblem[];
}

export function startFacts(text: string): Facts {
  const facts: Facts = {
    scopes: [],
    names: [],
    imports: [],
    definitions: [],
    calls: [],
    assignments: [],
    regions: [],
    strings: [],
    comments: [],
    embedded: [],
    problems: [],
  };
  openScope(facts, "source", null, null, { start: 0, end: text.length });
  return facts;
}

/** `block` is a subshell: what is set in it is gone after it. */
export function openScope(
  facts: Facts,
  kind: "source" | "function" | "block",
  name: string | null,
  parent: ScopeId | null,
  span: Span,
): ScopeId {
  facts.scopes.push({ kind, name, parent, outer: [], span });
  facts.names.push({ local: new Set(), set: new Set() });
  return facts.scopes.length - 1;
}

/** A function's variables are everybody's unless it says `local`: the opposite of Python, told in the same words. */
export function closeScope(facts: Facts, id: ScopeId): void {
  const [scope, names] = [facts.scopes[id], facts.names[id]];
  if (scope?.kind !== "function" || names === undefined) return;
  const outer = [...names.set].filter((name) => !names.local.has(name));
  if (outer.length > 0) facts.scopes[id] = { ...scope, outer };
}

/** Records that a value reaches a target, and that the scope sets the target's name. */
export function addAssignment(facts: Facts, fact: AssignmentFact): void {
  facts.assignments.push(fact);
  const name = fact.target === null ? null : nameOf(fact.target);
  if (name !== null) facts.names[fact.scope]?.set.add(name);
}

function nameOf(target: Expression): string | null {
  if (target.kind === "name") return target.name;
  return target.kind === "index" ? nameOf(target.object) : null;
}
