import { parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import { nonEmpty } from "../../../core/brand.ts";
import type { Stretches } from "../../content.ts";
import { failedTree } from "./failed.ts";
import type { DataNode, DataTree } from "./node.ts";

/** UTF-16 units; settings are small, and notebooks with their pictures are not larger. */
const LONGEST = 32 * 1024 * 1024;
const MOST_PROBLEMS = 20;

/** Reads JSON, with comments and trailing commas, as agents and editors do. What is broken is read as far as it goes. */
export function readJson(text: string): DataTree {
  if (text.length > LONGEST) return failedTree("JSON of more than 32 million characters", 0);
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: false });
    if (root === undefined) return failedTree("no JSON", 0);
    const problems = nonEmpty(
      errors.slice(0, MOST_PROBLEMS).map(({ error, offset, length }) => ({
        message: printParseErrorCode(error),
        at: { start: offset, end: offset + length },
      })),
    );
    return { root: convert(root, text), parse: problems === null ? { kind: "ok" } : { kind: "recovered", problems } };
  } catch (error) {
    if (error instanceof RangeError) return failedTree("JSON nests too deeply", 0);
    throw error;
  }
}

function convert(node: Node, text: string): DataNode {
  const span = { start: node.offset, end: node.offset + node.length };
  switch (node.type) {
    case "object":
      return {
        kind: "map",
        span,
        entries: (node.children ?? []).flatMap(({ children = [] }) => {
          const [key, value] = children;
          return key === undefined || value === undefined
            ? []
            : [{ key: String(key.value), value: convert(value, text) }];
        }),
      };
    case "array":
      return { kind: "list", span, items: (node.children ?? []).map((item) => convert(item, text)) };
    case "string":
      return {
        kind: "text",
        text: String(node.value),
        stretches: stretchesOf(text, span.start + 1, span.end - 1),
        span,
      };
    case "number":
    case "boolean":
    case "null":
    case "property":
      return { kind: "other", value: node.value as number | boolean | null, span };
  }
}

/** Runs of a string without escapes; `\uXXXX` is six characters for one, every other escape two for one. */
function stretchesOf(source: string, start: number, end: number): Stretches {
  const stretches: Stretches[number][] = [];
  let at = 0;
  for (let from = start; from < end;) {
    const escape = source.indexOf("\\", from);
    const stop = escape < 0 || escape > end ? end : escape;
    if (stop > from) stretches.push({ at, source: from, length: stop - from });
    at += stop - from + 1;
    from = stop + (source[stop + 1] === "u" ? 6 : 2);
  }
  return stretches;
}
