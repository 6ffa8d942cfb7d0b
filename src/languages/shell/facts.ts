import type { Span } from "../../core/span.ts";
import type { Expression, ScopeId } from "../../core/expression.ts";
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

/** The names that a function sets, and those of them that are its own. */
interface Names {
  readonly local: Set<string>;
  readonly set: Set<string>;
}

/** What has been found so far, in the order of reading. */
export interface Facts {
  readonly scopes: Scope[];
  /** By scope; only functions have their own. */
  readonly names: Map<ScopeId, Names>;
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
    names: new Map(),
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
  const id = facts.scopes.length - 1;
  if (kind === "function") facts.names.set(id, { local: new Set(), set: new Set() });
  return id;
}

/** A function's variables are everybody's unless it says `local`: the opposite of Python, told in the same words. */
export function closeScope(facts: Facts, id: ScopeId): void {
  const [scope, names] = [facts.scopes[id], facts.names.get(id)];
  if (scope === undefined || names === undefined) return;
  const outer = [...names.set].filter((name) => !names.local.has(name));
  if (outer.length > 0) facts.scopes[id] = { ...scope, outer };
}

/** Records that a value reaches a target, and that the scope sets the target's name. */
export function addAssignment(facts: Facts, fact: AssignmentFact): void {
  facts.assignments.push(fact);
  const name = fact.target === null ? null : nameOf(fact.target);
  if (name !== null) facts.names.get(fact.scope)?.set.add(name);
}

function nameOf(target: Expression): string | null {
  if (target.kind === "name") return target.name;
  return target.kind === "index" ? nameOf(target.object) : null;
}
