import type { Value } from "../../value.ts";
import { HERE, OWN_FILE } from "../../fold/javascript/paths.ts";
import { isWhole } from "../../fold/javascript/list-methods.ts";
import { memberOf } from "../access.ts";
import { assignedValue } from "../bindings.ts";
import { alternativesOf, choose, COMPUTED, forEachAlternative, isRoute, ROUTE } from "../choice.ts";
import type { Evaluator } from "../evaluator.ts";
import { fieldOf, readFrom } from "../fields.ts";
import { isPromise } from "../../fold/javascript/promises.ts";
import { ARRAY_METHODS, STRING_METHODS } from "./methods.ts";
import { constructorOf, isFunctionName, prototypeOf } from "./classes.ts";
import { globalValue, MODULE, named, UNKNOWN_THIS } from "./globals.ts";
import { knownAs } from "./modules.ts";
import { isProxy, propertyOfProxy } from "./proxies.ts";

/** Methods that every function has. */
const OF_FUNCTIONS: ReadonlySet<string> = new Set(["call", "apply", "bind", "toString"]);
const OF_OBJECTS: ReadonlySet<string> = new Set(
  "hasOwnProperty isPrototypeOf propertyIsEnumerable toString toLocaleString valueOf".split(" "),
);
/** Classes of the language whose methods are known by the name of their prototype. */
const WITH_PROTOTYPE: ReadonlySet<string> = new Set(
  "String Number Boolean Array Object RegExp Map Set WeakMap WeakSet Date Error Symbol".split(" "),
);

/** The entry of an object that says where everything is that it does not have itself. */
const PROTOTYPE = "__proto__";

/** What a property is in JavaScript where that is more than a name behind a dot; null where it is no more. */
export function javaScriptAttribute(object: Value, name: string, evaluator: Evaluator): Value | null {
  if (isProxy(object)) return propertyOfProxy(object, { kind: "text", value: name, bytes: false }, evaluator);
  const own = ownProperty(object, name, evaluator);
  if (own !== null) return own;
  switch (name) {
    case "constructor":
      return constructorOf(object, evaluator);
    case "__proto__":
      return prototypeOf(object, evaluator);
    case "then":
    case "catch":
    case "finally":
      return ofPromise(object, name);
  }
  switch (object.kind) {
    case "named":
      return namedProperty(object.name, name, evaluator);
    case "text":
    case "template":
      if (object.kind === "text" && object.bytes) return memberOf("Buffer.prototype", name, object);
      return memberOf("String.prototype", name, object, STRING_METHODS.has(name));
    case "number":
      return memberOf("Number.prototype", name, object);
    case "list":
      return memberOf("Array.prototype", name, object, ARRAY_METHODS.has(name));
    case "dictionary":
      return memberOf("Object.prototype", name, object, OF_OBJECTS.has(name));
    case "own":
    case "member":
      return OF_FUNCTIONS.has(name) ? memberOf("Function.prototype", name, object) : null;
    case "result":
      return propertyOfResult(object, name);
    case "unknown":
      return name === "callee" ? memberOf("Function.prototype", name, object, false) : null;
    default:
      return null;
  }
}

/** What the object itself has. */
function ownProperty(object: Value, name: string, evaluator: Evaluator): Value | null {
  switch (object.kind) {
    case "text":
      return name === "length" ? { kind: "number", value: object.value.length } : null;
    case "list":
      return name === "length" && isWhole(object.items) ? { kind: "number", value: object.items.length } : null;
    case "dictionary":
      return readEntry(object, name, evaluator);
    case "own":
    case "instance":
      // What a class calls so is what `new` runs.
      return name === "constructor" ? null : (fieldOf(evaluator, object, name) ?? nameOfFunction(object, name));
    default:
      return null;
  }
}

function readEntry(object: Extract<Value, { kind: "dictionary" }>, name: string, evaluator: Evaluator): Value | null {
  const value = entryOf(object, name, evaluator);
  return value === null ? null : forEachAlternative(value, (each) => readFrom(evaluator, each, object));
}

/** A promise is what it will be: nothing else has these methods, but objects of classes that nobody knows. */
function ofPromise(object: Value, name: string): Value {
  if (isRoute(object)) return object;
  const isOther = object.kind === "unknown" || object.kind === "instance" || object.kind === "result";
  return isOther && !isPromise(object) ? COMPUTED : memberOf("Promise.prototype", name, object);
}

function nameOfFunction(object: Value, name: string): Value | null {
  const isName = name === "name" && object.kind === "own" && object.name !== null;
  return isName ? { kind: "text", value: object.name ?? "", bytes: false } : null;
}

/** The last entry with that key counts. What is stored by a dot may be stored in any object of the source. */
function entryOf(
  { entries }: Extract<Value, { kind: "dictionary" }>,
  name: string,
  evaluator: Evaluator,
): Value | null {
  const found = entries.filter(({ key }) => key.kind === "unknown" || String("value" in key ? key.value : "") === name);
  const stored = storedIn(name, evaluator);
  const last = found.at(-1);
  if (
    last === undefined &&
    name !== PROTOTYPE &&
    entries.some(({ key }) => key.kind === "text" && key.value === PROTOTYPE)
  )
    return evaluator.attributeOf(evaluator.attributeOf({ kind: "dictionary", entries }, PROTOTYPE), name);
  if (last === undefined) return stored.length === 0 ? null : choose([...stored, COMPUTED]);
  const isSure = stored.length === 0 && last.key.kind !== "unknown" && found.length === 1;
  return isSure ? last.value : choose([...found.map(({ value }) => value), ...stored]);
}

function storedIn(name: string, evaluator: Evaluator): readonly Value[] {
  const fields = evaluator.index.fields.get(name) ?? [];
  if (!evaluator.spend(fields.length)) return [COMPUTED];
  return fields.flatMap(({ object, fact, path }) => {
    const place = { scope: fact.scope, frame: null };
    const isObject = alternativesOf(evaluator.evaluate(object, place)).some(({ kind }) => kind === "dictionary");
    return isObject ? [assignedValue(evaluator, fact, path, place, null)] : [];
  });
}

function namedProperty(object: string, name: string, evaluator: Evaluator): Value {
  if (object === "globalThis") return globalValue(name) ?? COMPUTED;
  if (name === "default") return named(object);
  if (object.endsWith(".prototype")) return knownAs(`${object}.${name}`);
  if (OF_FUNCTIONS.has(name) && isFunctionName(object, evaluator))
    return memberOf("Function.prototype", name, named(object));
  switch (`${object}.${name}`) {
    case "document.defaultView":
      return named("globalThis");
    case "process.mainModule":
    case "require.main":
      return MODULE;
    case "import.meta.url":
    case "import.meta.filename":
      return OWN_FILE;
    case "import.meta.dirname":
      return { kind: "text", value: HERE, bytes: false };
    case "process.env.HOME":
    case "process.env.USERPROFILE":
      return { kind: "text", value: "~", bytes: false };
    default:
      return object === "process.env" ? { kind: "unknown", because: "input" } : knownAs(`${object}.${name}`);
  }
}

/** Names that hardly any object has, but the global one: `this.eval("…")`. */
const IN_GLOBAL: ReadonlySet<string> = new Set(
  "eval Function require process globalThis window self global".split(" "),
);

/** A module as an object, https://nodejs.org/api/modules.html#the-module-object; and objects of the language's classes. */
function propertyOfResult({ of }: Extract<Value, { kind: "result" }>, name: string): Value | null {
  if (WITH_PROTOTYPE.has(of)) return named(`${of}.prototype.${name}`);
  if (of === "Promise") return COMPUTED;
  if (of === UNKNOWN_THIS.of) return IN_GLOBAL.has(name) ? choose([globalValue(name) ?? COMPUTED, COMPUTED]) : COMPUTED;
  if (of !== "module" && of !== "require.cache") return null;
  switch (name) {
    case "require":
      return named("require");
    case "parent":
    case "children":
      return { kind: "result", of, arguments: [] };
    case "exports":
      return of === "module" ? COMPUTED : ROUTE;
    default:
      return knownAs(`module.prototype.${name}`);
  }
}
