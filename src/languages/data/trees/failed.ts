import type { DataTree } from "./node.ts";

/** A text that its parser refused, or that is too large for it. */
export function failedTree(message: string, start: number): DataTree {
  const problem = { message: message.split("\n", 1)[0] ?? "", at: { start, end: start + 1 } };
  return { root: null, parse: { kind: "failed", problem } };
}
