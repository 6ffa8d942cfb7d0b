import type { ScopeId } from "../../../core/expression.ts";
import { openScope, type Recorder } from "./recorder.ts";

/**
 * Opens the scope of a comprehension whose element was read before its `for` was seen: what was found since `start` in
 * the scope at hand moves into it. Names bound by `:=` stay outside (PEP 572).
 */
export function openComprehension(recorder: Recorder, start: number): ScopeId {
  const around = recorder.scope;
  const scope = openScope(recorder, "comprehension", null, start);
  const { calls, assignments, definitions, scopes } = recorder;
  for (let at = calls.length - 1; at >= 0; at--) {
    const fact = calls[at];
    if (fact === undefined || fact.call.span.start < start) break;
    if (fact.scope === around) fact.scope = scope;
  }
  for (const list of [assignments, definitions]) {
    for (let at = list.length - 1; at >= 0; at--) {
      const fact = list[at];
      if (fact === undefined || fact.span.start < start) break;
      if (fact.scope === around && !("how" in fact && fact.how === "walrus")) fact.scope = scope;
    }
  }
  for (let at = scope - 1; at >= 0; at--) {
    const inner = scopes[at];
    if (inner === undefined || inner.span.start < start) break;
    if (inner.parent === around) inner.parent = scope;
  }
  return scope;
}
