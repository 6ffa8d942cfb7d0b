import type { ArgumentValue, Value } from "../../value.ts";
import { COMPUTED } from "../choice.ts";
import type { Evaluator, UnwrappedCall } from "../evaluator.ts";

type Proxy = Extract<Value, { kind: "result" }> & { readonly of: "Proxy" };

/** What `new Proxy(target, handler)` gives: the target itself where nothing is known of the traps. */
export function makeProxy(args: readonly ArgumentValue[]): Value | null {
  const [target, handler] = args.map(({ value }) => value);
  if (target === undefined) return null;
  const hasTraps = handler !== undefined && handler.kind !== "unknown" && handler.kind !== "constant";
  return hasTraps ? { kind: "result", of: "Proxy", arguments: args.slice(0, 2) } : target;
}

export function isProxy(value: Value): value is Proxy {
  return value.kind === "result" && value.of === "Proxy";
}

/** A property: what the trap gives for its key, else that of the target. */
export function propertyOfProxy(proxy: Proxy, key: Value, evaluator: Evaluator): Value {
  const [target, handler] = partsOf(proxy);
  const trap = trapOf(handler, "get", evaluator);
  if (trap === null) return evaluator.indexOf(target, key);
  return evaluator.apply(trap, [target, key, proxy].map(positional));
}

/** What a call of it runs: the trap with the target, the object and the list of arguments, else the target. */
export function unwrapProxy(proxy: Proxy, args: readonly ArgumentValue[], evaluator: Evaluator): UnwrappedCall {
  const [target, handler] = partsOf(proxy);
  const given: Value = { kind: "list", items: args.map(({ value }) => value) };
  const applied = trapOf(handler, "apply", evaluator);
  if (applied !== null) return { callee: applied, arguments: [target, COMPUTED, given].map(positional) };
  const constructed = trapOf(handler, "construct", evaluator);
  if (constructed !== null) return { callee: constructed, arguments: [target, given].map(positional) };
  return { callee: target, arguments: args };
}

function partsOf({ arguments: [target, handler] }: Proxy): readonly [target: Value, handler: Value] {
  return [target?.value ?? COMPUTED, handler?.value ?? COMPUTED];
}

/** A function of the handler; null where it has none of that name. */
function trapOf(handler: Value, name: string, evaluator: Evaluator): Value | null {
  const trap = evaluator.attributeOf(handler, name);
  return trap.kind === "own" || trap.kind === "named" ? trap : null;
}

function positional(value: Value): ArgumentValue {
  return { name: null, value };
}
