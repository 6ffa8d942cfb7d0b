import type { ScopeId } from "../../../core/expression.ts";
import { sortByPlace, sortBySpan } from "../../sort-by-place.ts";
import type { Recorder } from "./recorder.ts";

/** Sorts what was found as the text has it: what begins first, and of what begins together the longest first. */
export function orderFacts(recorder: Recorder): void {
  orderScopes(recorder);
  sortByPlace(recorder.calls, ({ call }) => call.span);
  for (const list of [recorder.imports, recorder.definitions, recorder.assignments, recorder.strings]) {
    sortBySpan(list);
  }
}

/** A scope inside the element of a comprehension is found before the comprehension's: then all get new numbers. */
function orderScopes(recorder: Recorder): void {
  const { scopes } = recorder;
  if (scopes.every(({ parent }, id) => parent === null || parent < id)) return;
  const ordered = scopes.map((scope, id) => ({ scope, id }));
  ordered.sort((a, b) => a.scope.span.start - b.scope.span.start || a.id - b.id);
  const numbers = new Map<ScopeId, ScopeId>(ordered.map(({ id }, number) => [id, number]));
  const renumber = (id: ScopeId): ScopeId => numbers.get(id) ?? id;
  for (const [number, { scope }] of ordered.entries()) scopes[number] = scope;
  for (const scope of scopes) scope.parent = scope.parent === null ? null : renumber(scope.parent);
  for (const list of [recorder.imports, recorder.calls, recorder.assignments, recorder.definitions]) {
    for (const fact of list) fact.scope = renumber(fact.scope);
  }
  for (const definition of recorder.definitions) definition.body = renumber(definition.body);
  for (const lambda of recorder.lambdas) lambda.body = renumber(lambda.body);
}
