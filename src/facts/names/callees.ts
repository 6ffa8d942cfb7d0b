import type { ArgumentValue, Value } from "../value.ts";
import { alternativesOf, isRoute, ROUTE } from "./choice.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Callee } from "./resolved.ts";

/** Functions made of functions made of functions. */
const MOST_WRAPPERS = 8;

/** Arguments that are worked out when somebody asks: of most calls nobody does. */
export type LateArguments = () => readonly ArgumentValue[];

/** What may be called when a value is called, with what: only things that have a name, and ways that lead anywhere. */
export function findCallees(
  evaluator: Evaluator,
  value: Value,
  args: LateArguments,
  wrappers: number = MOST_WRAPPERS,
): readonly Callee[] {
  return alternativesOf(value).flatMap((each): readonly Callee[] => {
    const inner = evaluator.dialect.isWrapper(each) ? evaluator.dialect.unwrap(each, args(), evaluator) : null;
    if (inner === null) return isCallee(each) ? [calleeOf(each, args)] : [];
    if (wrappers === 0) return [calleeOf(ROUTE, args)];
    return findCallees(evaluator, inner.callee, () => inner.arguments, wrappers - 1);
  });
}

export function calleeOf(value: Value, args: LateArguments): Callee {
  return {
    value,
    get arguments() {
      return args();
    },
  };
}

function isCallee(value: Value): boolean {
  return value.kind === "named" || (value.kind === "member" && value.isNamed) || isRoute(value);
}

/** The qualified name of what is called; null for a way that leads anywhere. */
export function nameOfCallee({ value }: Callee): string | null {
  return value.kind === "named" || value.kind === "member" ? value.name : null;
}

/** The only name that a call can have. `None` is nothing that could be called. */
export function onlyName(value: Value, callees: readonly Callee[]): string | null {
  const alternatives = alternativesOf(value).filter(({ kind }) => kind !== "constant");
  const names = new Set(callees.map(nameOfCallee));
  const [name] = names;
  return names.size === 1 && alternatives.length <= callees.length ? (name ?? null) : null;
}
