import type { Value } from "../../value.ts";
import { memberOf } from "../access.ts";
import { COMPUTED } from "../choice.ts";
import type { Evaluator } from "../evaluator.ts";
import { isGlobalFunction, named } from "./globals.ts";

const FUNCTION: Value = named("Function");
/** The class of something that is not known: its own class is `Function`, whatever it is. */
const ANY_CLASS: Value = memberOf("Object", "constructor", COMPUTED, false);
const PROTOTYPE = ".prototype";

/** What `value.constructor` is. */
export function constructorOf(value: Value, evaluator: Evaluator): Value {
  switch (value.kind) {
    case "text":
      return named(value.bytes ? "Buffer" : "String");
    case "template":
      return named("String");
    case "number":
      return named("Number");
    case "constant":
      return named("Boolean");
    case "list":
      return named("Array");
    case "dictionary":
    case "names":
      return named("Object");
    case "own":
    case "member":
      return FUNCTION;
    case "instance":
      return { kind: "own", body: value.body, name: null, receiver: null };
    case "named":
      return constructorOfNamed(value.name, evaluator);
    case "result":
      return value.of === "module"
        ? named("module")
        : /(?:^|[./])_*\p{Lu}[^./]*$/u.test(value.of)
          ? named(value.of)
          : ANY_CLASS;
    case "unknown":
      return value.because === "route" ? value : ANY_CLASS;
    default:
      return ANY_CLASS;
  }
}

function constructorOfNamed(name: string, evaluator: Evaluator): Value {
  if (name.endsWith(PROTOTYPE)) return named(name.slice(0, -PROTOTYPE.length));
  return isFunctionName(name, evaluator) ? FUNCTION : named("Object");
}

/** Whether a qualified name is a function's or a class's. What stands in a module is most often one. */
export function isFunctionName(name: string, { meanings }: Pick<Evaluator, "meanings">): boolean {
  if (name.startsWith(".") || name.startsWith("/")) return false;
  return isGlobalFunction(name) || (meanings[name]?.effects.length ?? 0) > 0 || /[^./]\.[^./]+$/u.test(name);
}

/** What `Object.getPrototypeOf(value)` is. */
export function prototypeOf(value: Value, evaluator: Evaluator): Value {
  const type = constructorOf(value, evaluator);
  return type.kind === "named" ? named(type.name + PROTOTYPE) : type;
}
