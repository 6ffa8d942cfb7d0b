import type { ArgumentValue, Value } from "../../value.ts";

/** What a function of the library makes of known arguments; null when they do not say it. */
export type Fold = (args: readonly ArgumentValue[]) => Value | null;

/** The argument at a position, or under a name; null when it is not given. */
export function argumentAt(args: readonly ArgumentValue[], position: number, name: string | null = null): Value | null {
  let at = 0;
  for (const argument of args) {
    if (argument.name === null && at++ === position) return argument.value;
    if (argument.name !== null && argument.name === name) return argument.value;
  }
  return null;
}

/** A known text; null for anything else. */
export function textAt(args: readonly ArgumentValue[], position: number, name: string | null = null): string | null {
  const value = argumentAt(args, position, name);
  return value?.kind === "text" ? value.value : null;
}

export function numberAt(args: readonly ArgumentValue[], position: number, name: string | null = null): number | null {
  const value = argumentAt(args, position, name);
  return value?.kind === "number" ? value.value : null;
}
