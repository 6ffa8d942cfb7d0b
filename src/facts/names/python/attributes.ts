import type { Value } from "../../value.ts";
import { pathAttribute } from "../../fold/python/paths.ts";
import { isTextMethod } from "../../fold/python/text-methods.ts";
import { COMPUTED, ROUTE } from "../choice.ts";
import type { Evaluator } from "../evaluator.ts";
import { memberOf } from "../access.ts";
import { classOf } from "./classes.ts";
import { docstringOf } from "./docstrings.ts";
import { findPowerfulModule, findReExport, named } from "./modules.ts";

const BUILTINS: Value = named("builtins");

/** Lists, tuples and sets look alike here: methods that only sets have, and those that more than one of them has. */
const SET_METHODS: ReadonlySet<string> = new Set(
  "add discard union difference intersection issubset issuperset update".split(" "),
);
const SHARED: ReadonlySet<string> = new Set(
  "pop remove clear copy index count __getitem__ __contains__ __iter__ __len__".split(" "),
);

/** Attributes that are the same thing again, as far as calling goes. */
const SAME: ReadonlySet<string> = new Set(["__call__", "__func__", "__wrapped__", "__get__"]);

/** What an attribute is in Python where that is more than a name behind a dot; null where it is no more. */
export function pythonAttribute(object: Value, name: string, evaluator: Evaluator): Value | null {
  const inner = interpreterAttribute(object, name, evaluator);
  if (inner !== null) return inner;
  switch (object.kind) {
    case "named":
      return namedAttribute(object.name, name, evaluator);
    case "text":
      return memberOf(object.bytes ? "builtins.bytes" : "builtins.str", name, object);
    case "template":
      return isTextMethod(name) ? memberOf("builtins.str", name, object) : null;
    case "number":
      return memberOf("builtins.int", name, object);
    case "list":
      return memberOf(SET_METHODS.has(name) ? "builtins.set" : "builtins.list", name, object, !SHARED.has(name));
    case "names":
      // `collections.ChainMap` and `UserDict`, which are taken for what they hold.
      if (name === "maps") return { kind: "list", items: [object] };
      return name === "data" || name === "parents" ? object : memberOf("builtins.dict", name, object);
    case "dictionary":
      return memberOf("builtins.dict", name, object);
    case "result":
      return pathAttribute(object, name) ?? namespaceAttribute(object, name);
    default:
      return null;
  }
}

/** What only the interpreter puts there, on everything or on functions, classes, frames and tracebacks. */
function interpreterAttribute(object: Value, name: string, evaluator: Evaluator): Value | null {
  if (SAME.has(name) && (object.kind === "named" || object.kind === "member" || object.kind === "own")) {
    return object.kind === "own" && evaluator.index.definitions.get(object.body)?.kind === "class" ? null : object;
  }
  switch (name) {
    case "__builtins__":
    case "f_builtins":
      return BUILTINS;
    case "__dict__":
      return object.kind === "instance" ? null : { kind: "names", of: object };
    case "__globals__":
    case "func_globals":
    case "f_globals":
      return { kind: "names", of: object.kind === "own" || name === "f_globals" ? null : globalsOf(object) };
    case "__self__":
      return object.kind === "named" && object.name.startsWith("builtins.") ? BUILTINS : null;
    case "__doc__":
      return object.kind === "own" ? docstringOf(evaluator.index, object.body) : null;
    case "__name__":
      return object.kind === "own" && object.name !== null ? { kind: "text", value: object.name, bytes: false } : null;
    case "__class__":
      return classOf(object);
    case "__base__":
      return isBuiltinClass(object) ? named("builtins.object") : null;
    case "__bases__":
    case "__mro__":
      return isBuiltinClass(object)
        ? { kind: "list", items: [object, named("builtins.object")].slice(name === "__mro__" ? 0 : 1) }
        : null;
    default:
      return null;
  }
}

function isBuiltinClass(object: Value): object is Extract<Value, { kind: "named" }> {
  return object.kind === "named" && /^builtins\.[a-z]+$/u.test(object.name);
}

/** The module of a function: what stands before its own name and that of its class. */
function globalsOf(object: Value): Value {
  if (object.kind !== "named") return ROUTE;
  const [module = "", ...rest] = object.name.split(".");
  const inner = rest.slice(0, -1).filter((part) => !/^_*\p{Lu}|^__/u.test(part));
  return named([module, ...inner].join("."));
}

function namedAttribute(object: string, name: string, evaluator: Evaluator): Value | null {
  const target = findReExport(object, name);
  if (target !== null) return named(target);
  const owner = object.slice(0, object.lastIndexOf(".") + 1);
  // A module beside the source may be called anything.
  const powerful = owner === "" || owner.startsWith(".") ? null : findPowerfulModule(object.slice(owner.length));
  if (powerful === null || !Object.hasOwn(evaluator.meanings, `${powerful}.${name}`)) return null;
  // `aiofiles.os` is a module of its own, which whoever uses it imports.
  const isImported = evaluator.index.facts.imports.some(({ module }) => module === object);
  return isImported || Object.hasOwn(evaluator.meanings, `${object}.${name}`) ? null : named(`${powerful}.${name}`);
}

/** Objects whose attributes are what they were made with. */
function namespaceAttribute(object: Extract<Value, { kind: "result" }>, name: string): Value | null {
  if (object.of !== "types.SimpleNamespace" && object.of !== "argparse.Namespace") return null;
  return object.arguments.find((argument) => argument.name === name)?.value ?? COMPUTED;
}
