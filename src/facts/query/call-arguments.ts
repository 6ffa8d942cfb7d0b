import type { Argument, Expression } from "../../core/expression.ts";
import type { ResolvedCall } from "../names/resolved.ts";
import type { Value } from "../value.ts";

/** The value of an argument by its position or its name; null where it is not given. */
export function valueOf({ arguments: given }: ResolvedCall, position: number, name?: string): Value | null {
  const named = name === undefined ? undefined : given.find((each) => each.name === name);
  return (named ?? given.filter((each) => each.name === null)[position])?.value ?? null;
}

/** The same as it is written; null as well where something is spread before it. */
export function expressionOf({ call }: ResolvedCall, position: number, name?: string): Expression | null {
  const named = name === undefined ? undefined : call.arguments.find((each) => each.name === name);
  const positional = call.arguments.filter((each) => each.name === null);
  return (named ?? plainAt(positional, position))?.value ?? null;
}

function plainAt(given: readonly Argument[], position: number): Argument | undefined {
  return given.slice(0, position + 1).some(({ spread }) => spread) ? undefined : given[position];
}
