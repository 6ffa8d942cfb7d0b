import type { ScopeId } from "../../core/expression.ts";
import type { Value } from "../value.ts";
import { choose } from "./choice.ts";
import type { Evaluator, Frame, Place } from "./evaluator.ts";
import { findReaching } from "./reach.ts";
import { ownersOf, type Binding } from "./source-index.ts";

/** The value of a name at an offset of the text; null when nothing binds it, neither here nor in the language. */
export function lookUpName(evaluator: Evaluator, name: string, place: Place, at: number): Value | null {
  const { index, dialect, around } = evaluator;
  const { scopes } = index.facts;
  const outer = ownersOf(index.facts, place.scope, name);
  if (outer[0] !== place.scope) {
    const values = outer.flatMap((scope) => valuesIn(evaluator, name, scope, place, null) ?? []);
    if (values.length > 0) return choose(values);
  }
  let isHere = true;
  for (let scope: ScopeId | null = place.scope; scope !== null; scope = scopes[scope]?.parent ?? null) {
    const kind = scopes[scope]?.kind;
    const isSeen = kind !== "class" || scope === place.scope || dialect.seesClassNames;
    const values = isSeen ? valuesIn(evaluator, name, scope, place, isHere ? at : null) : null;
    if (values !== null) return choose(values);
    // What runs at once runs where it stands; a function runs at any time.
    if (kind === "function") isHere = false;
  }
  for (const module of index.stars) {
    const value = dialect.starValue(module, name, evaluator);
    if (value !== null) return value;
  }
  return around?.evaluator.lookUp(name, around.place, around.at) ?? dialect.builtinValue(name, evaluator);
}

/** What a scope binds a name to; null when it does not. With an offset only what can be the value there. */
function valuesIn(
  evaluator: Evaluator,
  name: string,
  scope: ScopeId,
  place: Place,
  at: number | null,
): readonly Value[] | null {
  const frame = frameOf(place.frame, scope);
  const given = frame?.values.get(name);
  const bindings = evaluator.index.bindings[scope]?.get(name);
  if (bindings === undefined) return given === undefined ? null : [given];
  const isOrdered = at !== null && evaluator.index.facts.scopes[scope]?.kind !== "comprehension";
  const reaching = isOrdered ? findReaching(bindings, at, evaluator.index.regions) : bindings;
  return reaching.map((binding) => valueOf(evaluator, name, binding, { scope, frame }, given));
}

function valueOf(evaluator: Evaluator, name: string, binding: Binding, place: Place, given: Value | undefined): Value {
  const isGiven =
    binding.what.kind === "parameter" || evaluator.index.facts.scopes[place.scope]?.kind === "comprehension";
  return isGiven && given !== undefined ? given : evaluator.valueOfBinding(name, binding, place);
}

/** The call of a scope that is under way, however deep inside of it we are. */
function frameOf(frame: Frame | null, scope: ScopeId): Frame | null {
  let it = frame;
  while (it !== null && it.body !== scope) it = it.around;
  return it;
}
