import type { ArgumentValue, Value } from "../../value.ts";
import { memberOf } from "../access.ts";
import { COMPUTED } from "../choice.ts";
import type { Evaluator, UnwrappedCall } from "../evaluator.ts";
import { isProxy, unwrapProxy } from "./proxies.ts";

const CALL = "Function.prototype.call";
const APPLY = "Function.prototype.apply";
const BIND = "Function.prototype.bind";
/** Functions that give one that does the same as what they are given (https://nodejs.org/api/util.html). */
const WRAPPING: ReadonlySet<string> = new Set([
  "util.promisify",
  "util.callbackify",
  "util.deprecate",
  "util.debuglog",
]);

const APPLYING: ReadonlySet<string> = new Set([CALL, APPLY, "Reflect.apply", "Reflect.construct"]);

export function isJavaScriptWrapper(value: Value): boolean {
  return value.kind === "result" || ((value.kind === "named" || value.kind === "member") && APPLYING.has(value.name));
}

/** What is really called by `f.call(…)`, `f.apply(…)`, `f.bind(…)(…)`, `Reflect.apply(f, …)` and the like. */
export function unwrapJavaScript(
  callee: Value,
  args: readonly ArgumentValue[],
  evaluator: Evaluator,
): UnwrappedCall | null {
  const [first, second, third] = args.map(({ value }) => value);
  switch (callee.kind) {
    case "member": {
      if (callee.name === CALL) return { callee: withThis(callee.of, first), arguments: args.slice(1) };
      return callee.name === APPLY
        ? { callee: withThis(callee.of, first), arguments: spread(second, evaluator) }
        : null;
    }
    case "named":
      if (first === undefined) return null;
      if (callee.name === "Reflect.apply")
        return { callee: withThis(first, second), arguments: spread(third, evaluator) };
      return callee.name === "Reflect.construct" ? { callee: first, arguments: spread(second, evaluator) } : null;
    case "result":
      return isProxy(callee) ? unwrapProxy(callee, args, evaluator) : unwrapResult(callee, args);
    default:
      return null;
  }
}

function unwrapResult(
  { of, arguments: made }: Extract<Value, { kind: "result" }>,
  args: readonly ArgumentValue[],
): UnwrappedCall | null {
  const [wrapped, object, ...bound] = made;
  if (wrapped === undefined) return null;
  if (of === BIND) return { callee: withThis(wrapped.value, object?.value), arguments: [...bound, ...args] };
  return WRAPPING.has(of) ? { callee: wrapped.value, arguments: args } : null;
}

/** What `f.bind(object, …)` gives: the same whoever calls it. */
export function bindFunction(wrapped: Value, args: readonly ArgumentValue[]): Value {
  return { kind: "result", of: BIND, arguments: [{ name: null, value: wrapped }, ...args] };
}

/** A function with its object: that counts for methods of texts and lists, and for those that call their object. */
function withThis(callee: Value, object: Value | undefined): Value {
  if (object === undefined) return callee;
  if (callee.kind === "named" && /\.prototype\.[^.]+$/u.test(callee.name)) return methodOf(callee.name, object);
  return callee.kind === "member" && isValue(object) ? methodOf(callee.name, object) : callee;
}

function methodOf(name: string, object: Value): Value {
  const dot = name.lastIndexOf(".");
  return memberOf(name.slice(0, dot), name.slice(dot + 1), object);
}

function isValue({ kind }: Value): boolean {
  return kind === "text" || kind === "list" || kind === "named" || kind === "own" || kind === "member";
}

function spread(list: Value | undefined, evaluator: Evaluator): readonly ArgumentValue[] {
  if (list === undefined) return [];
  const items = evaluator.elementsOf(list) ?? [COMPUTED];
  return (evaluator.spend(items.length) ? items : [COMPUTED]).map((value) => ({ name: null, value }));
}
