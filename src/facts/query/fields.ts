import type { Argument, Expression } from "../../core/expression.ts";

/** A value under a fixed name. */
export interface Field {
  readonly name: string;
  readonly value: Expression;
}

/** What a dictionary that is written there has under fixed keys; nothing for every other expression. */
export function fieldsOf(expression: Expression): readonly Field[] {
  if (expression.kind !== "dictionary") return [];
  return expression.entries.flatMap(({ key, value }) => (key?.kind === "string" ? [{ name: key.value, value }] : []));
}

/** The options of a call: what has a name among its arguments, or in a dictionary among them. */
export function optionsOf(given: readonly Argument[]): readonly Field[] {
  return given.flatMap(({ name, value }) => [...(name === null ? [] : [{ name, value }]), ...fieldsOf(value)]);
}
