import type { Expression } from "../../../core/expression.ts";
import type { Cursor } from "../cursor.ts";
import type { Draft } from "../draft.ts";
import { openStack, type Stack } from "./stack.ts";
import type { Value } from "./value.ts";

/** Where a pickle is read, and what is done with what is found. */
export interface Machine {
  readonly cursor: Cursor;
  readonly draft: Draft;
  readonly stack: Stack;
  readonly lower: (value: Value) => Expression;
}

export function openMachine(cursor: Cursor, draft: Draft, lower: Machine["lower"]): Machine {
  return { cursor, draft, lower, stack: openStack(() => cursor.at) };
}
