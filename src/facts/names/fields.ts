import type { ScopeId } from "../../core/expression.ts";
import type { Value } from "../value.ts";
import { assignedValue } from "./bindings.ts";
import { alternativesOf, choose } from "./choice.ts";
import type { Evaluator } from "./evaluator.ts";

/** Base classes within each other that are followed. */
const MOST_BASES = 8;

/** An attribute of an object or class of the source: what its class, its base classes or an assignment give it. */
export function fieldOf(
  evaluator: Evaluator,
  object: Extract<Value, { kind: "own" | "instance" }>,
  name: string,
): Value | null {
  return fieldOfClass(evaluator, object.body, name, object, MOST_BASES);
}

function fieldOfClass(
  evaluator: Evaluator,
  body: ScopeId,
  name: string,
  object: Extract<Value, { kind: "own" | "instance" }>,
  bases: number,
): Value | null {
  const { index } = evaluator;
  const place = { scope: body, frame: null };
  const isClass = index.definitions.get(body)?.kind === "class";
  const bound = isClass ? (index.bindings[body]?.get(name) ?? []) : [];
  const values = bound.map((binding) => readFrom(evaluator, evaluator.valueOfBinding(name, binding, place), object));
  const fields = index.fields.get(name) ?? [];
  for (const field of evaluator.spend(fields.length) ? fields : []) {
    const within = { scope: field.fact.scope, frame: null };
    const owners = alternativesOf(evaluator.evaluate(field.object, within));
    if (owners.some((owner) => (owner.kind === "instance" || owner.kind === "own") && owner.body === body)) {
      values.push(assignedValue(evaluator, field.fact, field.path, within, null));
    }
  }
  if (values.length > 0) return choose(values);
  return bases === 0 ? null : inheritedField(evaluator, body, name, object, bases - 1);
}

function inheritedField(
  evaluator: Evaluator,
  body: ScopeId,
  name: string,
  object: Extract<Value, { kind: "own" | "instance" }>,
  bases: number,
): Value | null {
  const definition = evaluator.index.definitions.get(body);
  for (const base of definition?.bases ?? []) {
    const value = evaluator.evaluate(base, { scope: definition?.scope ?? 0, frame: null });
    if (value.kind === "named") return { kind: "member", name: `${value.name}.${name}`, isNamed: true, of: object };
    const field = value.kind === "own" ? fieldOfClass(evaluator, value.body, name, object, bases) : null;
    if (field !== null) return field;
  }
  return null;
}

/** A function that is taken from an object gets it as its first argument; a getter gives what it gives back. */
export function readFrom(evaluator: Evaluator, value: Value, object: Value): Value {
  if (value.kind !== "own") return value;
  const bound = object.kind === "own" ? value : { ...value, receiver: object };
  const definition = evaluator.index.definitions.get(value.body);
  const isGetter = definition !== undefined && evaluator.dialect.isGetter(definition, evaluator.index.text);
  return isGetter ? evaluator.apply(bound, []) : bound;
}
