import type { ArgumentValue, Value } from "../../value.ts";
import { choose, COMPUTED, ROUTE } from "../choice.ts";
import type { Evaluator } from "../evaluator.ts";
import { prototypeOf } from "./classes.ts";
import { named } from "./globals.ts";
import { importJavaScript } from "./modules.ts";
import { makeProxy } from "./proxies.ts";

/** What a call gives where its callee leads elsewhere; null where the arguments do not say it. */
export type Model = (args: readonly ArgumentValue[], evaluator: Evaluator) => Value | null;

/** Functions that give a module, a property by its name, what they are given, or what a text names. */
export const MODELS: Readonly<Record<string, Model>> = {
  require: load,
  import: load,
  "module.createRequire": () => named("require"),
  "module.createRequireFromPath": () => named("require"),
  "Reflect.get": ([object, key], evaluator) =>
    object === undefined || key === undefined ? null : evaluator.indexOf(object.value, key.value),
  ...each("Reflect.getOwnPropertyDescriptor Object.getOwnPropertyDescriptor", describeProperty),
  ...each("Reflect.getPrototypeOf Object.getPrototypeOf", ([object], evaluator) =>
    object === undefined ? null : prototypeOf(object.value, evaluator),
  ),
  ...each("Object.freeze Object.seal Object.preventExtensions Object.defineProperty structuredClone", give),
  "Object.setPrototypeOf": ([object, prototype]) =>
    object?.value.kind === "dictionary" && prototype !== undefined
      ? { kind: "dictionary", entries: [...object.value.entries, { key: text("__proto__"), value: prototype.value }] }
      : (object?.value ?? null),
  ...each("Object Promise.resolve Promise.all Promise.any Promise.race", give),
  Proxy: makeProxy,
  "Proxy.revocable": (args) => {
    const value = makeProxy(args);
    return value === null ? null : { kind: "dictionary", entries: [{ key: text("proxy"), value }] };
  },
  "Object.create": ([prototype]) =>
    prototype?.value.kind === "constant" ? { kind: "dictionary", entries: [] } : (prototype?.value ?? null),
  "Object.assign": (args) => joinObjects(args.map(({ value }) => value)),
  "Object.values": ([object], evaluator) => valuesOf(object?.value, evaluator),
  "Object.entries": ([object], evaluator) => entriesOf(object?.value, evaluator),
  "Object.keys": ([object]) =>
    object?.value.kind === "dictionary"
      ? { kind: "list", items: object.value.entries.map(({ key }) => key) }
      : COMPUTED,
  eval: ([code], evaluator) => (code?.value.kind === "text" ? readName(code.value.value, evaluator) : null),
  "vm.runInThisContext": ([code], evaluator) =>
    code?.value.kind === "text" ? readName(code.value.value, evaluator) : null,
};

function each(names: string, model: Model): Readonly<Record<string, Model>> {
  return Object.fromEntries(names.split(" ").map((name) => [name, model]));
}

function give([first]: readonly ArgumentValue[]): Value | null {
  return first?.value ?? null;
}

/** A name that is not known leads anywhere. */
function load([name]: readonly ArgumentValue[]): Value {
  return name?.value.kind === "text" && !name.value.bytes ? importJavaScript(name.value.value, null) : ROUTE;
}

function text(value: string): Value {
  return { kind: "text", value, bytes: false };
}

function describeProperty([object, key]: readonly ArgumentValue[], evaluator: Evaluator): Value | null {
  if (object === undefined || key === undefined) return null;
  const value = evaluator.indexOf(object.value, key.value);
  return { kind: "dictionary", entries: ["value", "get"].map((name) => ({ key: text(name), value })) };
}

function joinObjects(objects: readonly Value[]): Value | null {
  const entries = objects.flatMap((object) =>
    object.kind === "dictionary" ? object.entries : [{ key: text("__proto__"), value: object }],
  );
  return objects[0]?.kind === "dictionary" ? { kind: "dictionary", entries } : (objects[0] ?? null);
}

/** All of a module's functions in one list: which is which depends on its version. */
function valuesOf(object: Value | undefined, evaluator: Evaluator): Value {
  if (object?.kind === "dictionary") return { kind: "list", items: object.entries.map(({ value }) => value) };
  return object === undefined ? COMPUTED : evaluator.indexOf(object, COMPUTED);
}

function entriesOf(object: Value | undefined, evaluator: Evaluator): Value {
  if (object?.kind !== "dictionary") return valuesOf(object, evaluator);
  const items = object.entries.map(({ key, value }): Value => ({ kind: "list", items: [key, value] }));
  return { kind: "list", items };
}

const PATH = /^\s*(?:return\s+)?(?<path>[\w$]+(?:\s*\.\s*[\w$]+)*)\s*;?\s*$/u;

/** What a text stands for, run as code, where it is no more than a name and properties of it; null for all others. */
export function readName(code: string, evaluator: Evaluator): Value | null {
  const path = PATH.exec(code)?.groups?.["path"];
  if (path === undefined) return null;
  const [first = "", ...rest] = path.split(".").map((part) => part.trim());
  // Outside of functions, and in those that know no object, it is the global one.
  const value =
    first === "this"
      ? named("globalThis")
      : evaluator.lookUp(first, { scope: 0, frame: null }, evaluator.index.text.length);
  return rest.reduce<Value>((at, name) => evaluator.attributeOf(at, name), choose(value === null ? [] : [value]));
}
