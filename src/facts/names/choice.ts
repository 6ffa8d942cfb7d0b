import type { Value } from "../value.ts";
import { MOST_CHOICES } from "./limits.ts";

export const COMPUTED: Value = { kind: "unknown", because: "computed" };
export const ROUTE: Value = { kind: "unknown", because: "route" };

/** Whether it may be anything: whoever has it can get at everything. */
export function isRoute(value: Value | undefined | null): boolean {
  return value?.kind === "unknown" && value.because === "route";
}

/** The values that it may be; itself when there is just one. */
export function alternativesOf(value: Value): readonly Value[] {
  return value.kind === "choice" ? value.of : [value];
}

/** One of the values, each of them once. Without any it is unknown. */
export function choose(values: readonly Value[]): Value {
  const [first, ...rest] = values;
  if (first === undefined) return COMPUTED;
  if (rest.length === 0) return first;
  const different = new Map<unknown, Value>();
  for (const value of values) {
    for (const each of alternativesOf(value)) {
      different.set(identityOf(each), each);
      if (different.size > MOST_CHOICES) return { kind: "choice", of: [...different.values()].with(-1, COMPUTED) };
    }
  }
  const of = [...different.values()];
  return of.length === 1 ? first : { kind: "choice", of };
}

/** Two values with the same identity are the same; others may be the same, too. */
function identityOf(value: Value): unknown {
  switch (value.kind) {
    case "text":
      return `${value.kind} ${value.bytes} ${value.value}`;
    case "number":
      return value.value;
    case "constant":
    case "named":
      return `${value.kind} ${value.name}`;
    case "unknown":
      return `${value.kind} ${value.because}`;
    case "instance":
      return `${value.kind} ${value.body}`;
    case "own":
      return value.receiver === null ? `${value.kind} ${value.body}` : value;
    default:
      return value;
  }
}

/** What something makes of each alternative. */
export function forEachAlternative(value: Value, make: (alternative: Value) => Value): Value {
  return value.kind === "choice" ? choose(value.of.map(make)) : make(value);
}

/** As `forEachAlternative`, for every combination of several values, as far as there are few. */
export function forEachCombination(values: readonly Value[], make: (values: readonly Value[]) => Value): Value {
  if (values.every(({ kind }) => kind !== "choice")) return make(values);
  let combinations: readonly (readonly Value[])[] = [[]];
  for (const value of values) {
    const alternatives = alternativesOf(value);
    const usable = alternatives.length * combinations.length > MOST_CHOICES ? [COMPUTED] : alternatives;
    combinations = combinations.flatMap((some) => usable.map((each) => [...some, each]));
  }
  return choose(combinations.map(make));
}
