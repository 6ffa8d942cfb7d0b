import type { Span } from "../../../core/span.ts";
import type { DataNode } from "../../../languages/data/trees/node.ts";
import type { Value } from "../../value.ts";

/** A value that code gives as settings, as if it stood in a file of settings. What is not known is null there. */
export function toDataNode(value: Value | null, span: Span): DataNode {
  switch (value?.kind) {
    case "text":
      return { kind: "text", text: value.value, stretches: [], span };
    case "number":
      return { kind: "other", value: value.value, span };
    case "constant":
      return { kind: "other", value: constantOf(value.name), span };
    case "list":
      return { kind: "list", items: value.items.map((item) => toDataNode(item, span)), span };
    case "dictionary":
      return {
        kind: "map",
        entries: value.entries.flatMap(({ key, value: item }) =>
          key.kind === "text" ? [{ key: key.value, keySpan: span, value: toDataNode(item, span) }] : [],
        ),
        span,
      };
    default:
      return { kind: "other", value: null, span };
  }
}

function constantOf(name: string): boolean | null {
  return /^(?:true|false)$/iu.test(name) ? name.toLowerCase() === "true" : null;
}
