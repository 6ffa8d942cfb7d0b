import type { Span } from "../../../core/span.ts";
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
  if (text.length > LONGEST) return failedTree("JSON of more than 32 million characters", text, 0);
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: false });
    if (root === undefined) return failedTree("no JSON", text, 0);
    const problems = nonEmpty(
      errors.slice(0, MOST_PROBLEMS).map(({ error, offset, length }) => ({
        message: printParseErrorCode(error),
        at: spanIn(text, offset, length),
      })),
    );
    return { root: convert(root, text), parse: problems === null ? { kind: "ok" } : { kind: "recovered", problems } };
  } catch (error) {
    if (error instanceof RangeError) return failedTree("JSON nests too deeply", text, 0);
    throw error;
  }
}

/** Looking for the end of a comment that has none, the parser goes on behind the text. */
function spanIn(text: string, offset: number, length: number): Span {
  return { start: Math.min(offset, text.length), end: Math.min(offset + length, text.length) };
}

function convert(node: Node, text: string): DataNode {
  const span = spanIn(text, node.offset, node.length);
  switch (node.type) {
    case "object":
      return {
        kind: "map",
        span,
        entries: (node.children ?? []).flatMap(({ children = [] }) => {
          const [key, value] = children;
          return key === undefined || value === undefined
            ? []
            : [{ key: String(key.value), keySpan: insideQuotes(key, text), value: convert(value, text) }];
        }),
      };
    case "array":
      return { kind: "list", span, items: (node.children ?? []).map((item) => convert(item, text)) };
    case "string":
      return {
        kind: "text",
        text: String(node.value),
        stretches: stretchesOf(text, span),
        span,
      };
    case "number":
    case "boolean":
    case "null":
    case "property":
      return { kind: "other", value: node.value as number | boolean | null, span };
  }
}

/** A key without its quotation marks. */
function insideQuotes({ offset, length }: Node, text: string): Span {
  return spanIn(text, offset + 1, Math.max(0, length - 2));
}

/** What stands in a string as it is read. A string that is never closed ends with its line. */
function stretchesOf(source: string, { start, end }: Span): Stretches {
  const stretches: Stretches[number][] = [];
  let at = 0;
  for (let from = start + 1; from < end && source[from] !== '"';) {
    if (source[from] === "\\") {
      const { written, meant } = measureEscape(source.slice(from, from + 6));
      from += written;
      at += meant;
      continue;
    }
    let stop = from + 1;
    while (stop < end && source[stop] !== '"' && source[stop] !== "\\") stop += 1;
    stretches.push({ at, source: from, length: stop - from });
    at += stop - from;
    from = stop;
  }
  return stretches;
}

/** How long an escape is, and what it stands for: the parser leaves out those that JSON does not have. */
function measureEscape(text: string): { readonly written: number; readonly meant: 0 | 1 } {
  const digits = /^\\u(?<digits>[\dA-Fa-f]{0,4})/u.exec(text)?.groups?.["digits"];
  if (digits !== undefined) return { written: 2 + digits.length, meant: digits.length === 4 ? 1 : 0 };
  return { written: 2, meant: /^\\["\\/bfnrt]/u.test(text) ? 1 : 0 };
}
