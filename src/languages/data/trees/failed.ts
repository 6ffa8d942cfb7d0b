import type { DataTree } from "./node.ts";

/** A text that its parser refused, or that is too large for it. The parser may say so of the end of the text. */
export function failedTree(message: string, text: string, start: number): DataTree {
  const from = Math.min(start, text.length);
  const at = { start: from, end: Math.min(from + 1, text.length) };
  return { root: null, parse: { kind: "failed", problem: { message: message.split("\n", 1)[0] ?? "", at } } };
}
