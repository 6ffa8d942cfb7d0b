import type { Expression, ScopeId } from "../../core/expression.ts";
import type { Value } from "../value.ts";
import { COMPUTED, forEachAlternative } from "./choice.ts";
import type { Evaluator, Place } from "./evaluator.ts";
import { hasHappened, type Mutation } from "./mutations.ts";

/**
 * A list or dictionary with what the source does to it besides making it: what is surely appended in order, else an end
 * that is not known; values that are stored under keys.
 */
export function applyMutations(
  evaluator: Evaluator,
  value: Value,
  expression: Extract<Expression, { kind: "name" | "attribute" }>,
  place: Place,
): Value {
  const key = expression.kind === "name" ? expression.name : `.${expression.name}`;
  const mutations = evaluator.index.mutations.get(key);
  if (mutations === undefined) return value;
  const own =
    expression.kind === "attribute"
      ? mutations
      : mutations.filter(({ scope }) => ownerOf(evaluator, scope, key) === ownerOf(evaluator, place.scope, key));
  if (!evaluator.spend(own.length)) return COMPUTED;
  const { start } = expression.span;
  return forEachAlternative(value, (each) => {
    if (each.kind === "list") return changeList(evaluator, each.items, own, start, place);
    return each.kind === "dictionary" ? changeDictionary(evaluator, each, own, place) : each;
  });
}

function changeList(
  evaluator: Evaluator,
  items: readonly Value[],
  mutations: readonly Mutation[],
  start: number,
  place: Place,
): Value {
  const changed = [...items];
  for (const mutation of mutations) {
    const { change, scope, at } = mutation;
    // Above it in the text and in the same scope: it has happened, or it has not and there is no way back up.
    const isLater = scope === place.scope && at > start && mutation.region === null;
    if (isLater) continue;
    const isSure = scope === place.scope && hasHappened(mutation, start);
    const added =
      isSure && change.kind !== "other" && change.kind !== "store" ? evaluator.evaluate(change.value, place) : null;
    if (added === null) {
      // What is not put behind it may change every place.
      const isBehind = change.kind === "append" || change.kind === "extend";
      return { kind: "list", items: [...(isBehind ? [] : [COMPUTED]), ...changed, COMPUTED] };
    }
    changed.push(...(change.kind === "append" ? [added] : (evaluator.elementsOf(added) ?? [COMPUTED])));
  }
  return { kind: "list", items: changed };
}

function changeDictionary(
  evaluator: Evaluator,
  { entries }: Extract<Value, { kind: "dictionary" }>,
  mutations: readonly Mutation[],
  { frame }: Place,
): Value {
  const stored = mutations.map(({ change, scope }) => {
    if (change.kind !== "store") return { key: COMPUTED, value: COMPUTED };
    const place = { scope, frame: frame?.body === scope ? frame : null };
    return { key: evaluator.evaluate(change.key, place), value: evaluator.evaluate(change.value, place) };
  });
  return { kind: "dictionary", entries: [...entries, ...stored] };
}

/** The scope that binds a name which is used in a scope. */
function ownerOf({ index }: Evaluator, scope: ScopeId, name: string): ScopeId {
  for (let at: ScopeId | null = scope; at !== null; at = index.facts.scopes[at]?.parent ?? null) {
    if (index.bindings[at]?.has(name) === true) return at;
  }
  return 0;
}
