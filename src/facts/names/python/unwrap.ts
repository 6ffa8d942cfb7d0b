import type { ArgumentValue, Value } from "../../value.ts";
import { argumentAt } from "../../fold/python/arguments.ts";
import { fieldOf } from "../fields.ts";
import type { Evaluator, UnwrappedCall } from "../evaluator.ts";

/** What is really called when an object is called that a function of the library made of another function. */
export function unwrapPython(
  callee: Value,
  args: readonly ArgumentValue[],
  evaluator: Evaluator,
): UnwrappedCall | null {
  if (callee.kind === "instance") {
    const method = fieldOf(evaluator, callee, "__call__");
    return method === null ? null : { callee: method, arguments: args };
  }
  if (callee.kind !== "result") return null;
  const [first, ...rest] = callee.arguments;
  if (first === undefined) return null;
  switch (callee.of) {
    case "functools.partial":
    case "functools.partialmethod":
      return { callee: first.value, arguments: [...rest, ...args] };
    case "types.MethodType":
      return { callee: first.value, arguments: [...rest, ...args] };
    case "operator.methodcaller": {
      const object = argumentAt(args, 0);
      if (object === null || first.value.kind !== "text") return null;
      return { callee: evaluator.attributeOf(object, first.value.value), arguments: rest };
    }
    default:
      return null;
  }
}
