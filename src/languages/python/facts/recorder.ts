import type { Span } from "../../../core/span.ts";
import type { Expression, ScopeId } from "../../../core/expression.ts";
import type {
  AssignmentFact,
  CallFact,
  DefinitionFact,
  ImportFact,
  Region,
  Scope,
  StringFact,
} from "../../../core/source-facts.ts";

/** While a source is read, spans grow and a comprehension takes what was found before its `for`. */
type Growing<T> = { -readonly [Key in keyof T]: T[Key] extends Span ? Growing<Span> : T[Key] };

type GrowingScope = Growing<Omit<Scope, "outer">> & { readonly outer: string[] };

type FunctionExpression = Growing<Extract<Expression, { kind: "function" }>>;

/** What was found so far, and the scope that the reader is in. Lists are in the order of finding. */
export interface Recorder {
  scope: ScopeId;
  readonly scopes: [GrowingScope, ...GrowingScope[]];
  readonly imports: Growing<ImportFact>[];
  readonly definitions: Growing<DefinitionFact>[];
  readonly calls: Growing<CallFact>[];
  readonly assignments: Growing<AssignmentFact>[];
  readonly regions: Growing<Region>[];
  readonly strings: Growing<StringFact>[];
  readonly comments: Span[];
  /** Lambdas as expressions, which name their scope too. */
  readonly lambdas: FunctionExpression[];
}

export function createRecorder(length: number): Recorder {
  const source: GrowingScope = {
    kind: "source",
    name: null,
    parent: null,
    outer: [],
    span: { start: 0, end: length },
  };
  return {
    scope: 0,
    scopes: [source],
    imports: [],
    definitions: [],
    calls: [],
    assignments: [],
    regions: [],
    strings: [],
    comments: [],
    lambdas: [],
  };
}

/** Opens a scope inside the one at hand and goes into it. */
export function openScope(recorder: Recorder, kind: Scope["kind"], name: string | null, start: number): ScopeId {
  const scope = recorder.scopes.length;
  recorder.scopes.push({ kind, name, parent: recorder.scope, outer: [], span: { start, end: start } });
  recorder.scope = scope;
  return scope;
}

/** Leaves a scope, which ends there. */
export function closeScope(recorder: Recorder, id: ScopeId, end: number): void {
  const scope = recorder.scopes[id];
  if (scope === undefined) return;
  scope.span.end = end;
  recorder.scope = scope.parent ?? 0;
}

/** `global` or `nonlocal` in the scope at hand. */
export function nameOuter(recorder: Recorder, name: string): void {
  recorder.scopes[recorder.scope]?.outer.push(name);
}

/** Notes that a value reaches a target, in the scope at hand. */
export function recordAssignment(
  recorder: Recorder,
  how: AssignmentFact["how"],
  target: Expression | null,
  value: Expression | null,
  start: number,
  end: number,
): void {
  recorder.assignments.push({ how, target, value, scope: recorder.scope, span: { start, end } });
}

/** `:=` binds in the function or class around all comprehensions (PEP 572). */
export function recordWalrus(recorder: Recorder, target: Expression, value: Expression, span: Span): void {
  let scope = recorder.scope;
  while (recorder.scopes[scope]?.kind === "comprehension") scope = recorder.scopes[scope]?.parent ?? 0;
  recorder.assignments.push({ how: "walrus", target, value, scope, span });
}
