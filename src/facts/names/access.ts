import type { Value } from "../value.ts";
import { assignedValue } from "./bindings.ts";
import { alternativesOf, choose, COMPUTED, ROUTE } from "./choice.ts";
import { isGiven, PARAMETER } from "./command-line.ts";
import type { Evaluator } from "./evaluator.ts";
import { fieldOf } from "./fields.ts";

/** An attribute of a value that is no choice. */
export function attributeOf(evaluator: Evaluator, object: Value, name: string): Value {
  const special = evaluator.dialect.attribute(object, name, evaluator);
  if (special !== null) return special;
  if (isGiven(object)) return PARAMETER;
  switch (object.kind) {
    case "named":
      return choose([...storedIn(evaluator, object.name, name), { kind: "named", name: `${object.name}.${name}` }]);
    case "result":
    case "member": {
      const type = typeOf(evaluator, object);
      return type === null ? COMPUTED : memberOf(type, name, object);
    }
    case "instance":
    case "own":
      return fieldOf(evaluator, object, name) ?? COMPUTED;
    case "unknown":
      return object.because === "route" ? ROUTE : COMPUTED;
    default:
      return COMPUTED;
  }
}

/** Functions and modules that the source puts into another module: `json.helper = os`. */
function storedIn(evaluator: Evaluator, module: string, name: string): readonly Value[] {
  const fields = evaluator.index.fields.get(name) ?? [];
  if (fields.length === 0 || !evaluator.spend(fields.length)) return [];
  return fields.flatMap(({ object, fact, path }) => {
    const place = { scope: fact.scope, frame: null };
    const owner = evaluator.evaluate(object, place);
    if (owner.kind !== "named" || owner.name !== module) return [];
    return alternativesOf(assignedValue(evaluator, fact, path, place, null)).filter(({ kind }) => kind === "named");
  });
}

export function memberOf(type: string, name: string, of: Value, isNamed = true): Value {
  return { kind: "member", name: `${type}.${name}`, isNamed, of };
}

/**
 * The class of what a call gave: the called thing where that is a class, which by all conventions begins with a capital
 * letter; else what the table of meanings says. Null when neither knows.
 */
function typeOf({ meanings }: Evaluator, value: Extract<Value, { kind: "result" | "member" }>): string | null {
  const name = value.kind === "result" ? value.of : value.name;
  const gives = meanings[name]?.gives;
  if (gives !== undefined) return gives;
  const last = name.slice(name.lastIndexOf(".") + 1);
  return value.kind === "result" && /^_*\p{Lu}/u.test(last) ? name : null;
}

/** An item of a value that is no choice, by a key that is none. */
export function itemOf(evaluator: Evaluator, object: Value, key: Value): Value {
  const special = evaluator.dialect.item(object, key, evaluator);
  if (special !== null) return special;
  if (isGiven(object)) return PARAMETER;
  switch (object.kind) {
    case "list":
      return itemOfList(object.items, key);
    case "dictionary":
      return entryOf(object, key);
    case "unknown":
      return object.because === "route" ? ROUTE : COMPUTED;
    default:
      return COMPUTED;
  }
}

/** From the end nothing is known of a list whose end is not. */
function itemOfList(items: readonly Value[], key: Value): Value {
  if (key.kind !== "number") return choose([...items, COMPUTED]);
  const before = items.slice(0, key.value < 0 ? items.length : key.value);
  const isKnown = before.every((item) => item.kind !== "unknown");
  return isKnown ? (items.at(key.value) ?? COMPUTED) : choose([...items, COMPUTED]);
}

/** With a key that is not known it is one of all values. Of equal keys each may count: some are stored later. */
function entryOf({ entries }: Extract<Value, { kind: "dictionary" }>, key: Value): Value {
  if (key.kind !== "text" && key.kind !== "number") return choose([...entries.map(({ value }) => value), COMPUTED]);
  const found = entries.filter(
    (each) => each.key.kind === "unknown" || (each.key.kind === key.kind && each.key.value === key.value),
  );
  return choose(found.map(({ value }) => value));
}
