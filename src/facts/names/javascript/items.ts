import type { Value } from "../../value.ts";
import { toText } from "../../fold/javascript/coerce.ts";
import { COMPUTED, ROUTE } from "../choice.ts";
import { PARAMETER } from "../command-line.ts";
import type { Evaluator } from "../evaluator.ts";
import { holdsPowers } from "../powers.ts";
import { MODULE } from "./globals.ts";
import { ARRAY_METHODS } from "./methods.ts";
import { isProxy, propertyOfProxy } from "./proxies.ts";

const UNDEFINED: Value = { kind: "constant", name: "undefined" };

/** What stands in brackets in JavaScript: the same as behind a dot, with any value as its name. */
export function javaScriptItem(object: Value, key: Value, evaluator: Evaluator): Value | null {
  if (isProxy(object)) return propertyOfProxy(object, key, evaluator);
  const index = indexOf(key);
  if (index !== null) return itemAt(object, index, evaluator);
  const name = toText(key);
  if (name !== null) return itemNamed(object, key, name, evaluator);
  if (object.kind === "named" && object.name === "require.cache") return fromCache();
  if (isRoute(object, key, evaluator)) return ROUTE;
  return object.kind === "named" && object.name === "process.env" ? { kind: "unknown", because: "input" } : null;
}

/** With a key that is not known it can be anything powerful. Symbols of the language name nothing of that kind. */
function isRoute(object: Value, key: Value, evaluator: Evaluator): boolean {
  if (key.kind === "named" && key.name.startsWith("Symbol.")) return false;
  return (object.kind === "named" && object.name === "globalThis") || holdsPowers(object, evaluator);
}

/** The position that a key is: a number, or its text. */
function indexOf(key: Value): number | null {
  if (key.kind === "number") return Number.isInteger(key.value) && key.value >= 0 ? key.value : null;
  return key.kind === "text" && /^(?:0|[1-9]\d{0,8})$/u.test(key.value) ? Number(key.value) : null;
}

function itemAt(object: Value, index: number, evaluator: Evaluator): Value | null {
  switch (object.kind) {
    case "text": {
      const unit = object.value[index];
      if (unit === undefined) return UNDEFINED;
      return object.bytes ? { kind: "number", value: unit.charCodeAt(0) } : { ...object, value: unit };
    }
    case "list":
      return object.items.slice(0, index).every(({ kind }) => kind !== "unknown") && object.items.length <= index
        ? UNDEFINED
        : null;
    case "named":
      return object.name === "process.argv" ? PARAMETER : COMPUTED;
    case "result":
      return object.of === "module" ? MODULE : null;
    case "dictionary":
      return evaluator.attributeOf(object, String(index));
    default:
      return null;
  }
}

function itemNamed(object: Value, key: Value, name: string, evaluator: Evaluator): Value {
  if (object.kind === "named" && object.name === "require.cache") return fromCache();
  // What is no text is written as one: that is how code without letters gets at nothing.
  if (object.kind === "list" && key.kind !== "text" && !ARRAY_METHODS.has(name)) return UNDEFINED;
  return evaluator.attributeOf(object, name);
}

/** A module that somebody has loaded: which one it is, its path says, which differs from place to place. */
function fromCache(): Value {
  return { kind: "result", of: "require.cache", arguments: [] };
}
