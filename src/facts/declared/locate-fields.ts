import type { Span } from "../../core/span.ts";
import { findFrontMatter } from "../../languages/data/front-matter.ts";
import type { DataEntry, DataNode } from "../../languages/data/trees/node.ts";

/**
 * The fields of front matter as a tree with places. They are read already, and the parser that knows places costs more to
 * load than all of this: a value stands where its text comes next, else where its field does.
 */
export function locateFields(text: string, fields: ReadonlyMap<string, unknown>): DataNode {
  const block = findFrontMatter(text) ?? { start: 0, end: 0 };
  const yaml = text.slice(block.start, block.end);
  const entries = [...fields].map(([key, value]): DataEntry => {
    const span = findField(yaml, key, block.start);
    const keySpan = { start: span.start, end: span.start + key.length };
    return { key, keySpan, value: locate(text, value, span, { at: keySpan.end }) };
  });
  return { kind: "map", entries, span: { start: block.start, end: block.end } };
}

/** From a key at the start of a line to the next one. */
function findField(yaml: string, key: string, offset: number): Span {
  const lines = yaml.split("\n");
  let at = 0;
  let start = -1;
  for (const line of lines) {
    const isTop = line !== "" && !/^[\s#-]/u.test(line);
    if (start >= 0 && isTop) return { start: offset + start, end: offset + at };
    if (isTop && line.replace(/^["']/u, "").startsWith(key)) start = at;
    at += line.length + 1;
  }
  return { start: offset + Math.max(0, start), end: offset + yaml.length };
}

function locate(text: string, value: unknown, field: Span, from: { at: number }): DataNode {
  if (value instanceof Map) {
    const entries = [...value].map(([key, item]): DataEntry => {
      // The key comes before its value.
      const keySpan = placeOf(text, String(key), field, from);
      return { key: String(key), keySpan, value: locate(text, item, field, from) };
    });
    return { kind: "map", entries, span: field };
  }
  if (Array.isArray(value)) {
    return { kind: "list", items: value.map((item) => locate(text, item, field, from)), span: field };
  }
  if (typeof value === "string") {
    const span = placeOf(text, value, field, from);
    return { kind: "text", text: value, stretches: [], span };
  }
  const plain = typeof value === "number" || typeof value === "boolean" ? value : null;
  return { kind: "other", value: plain, span: field };
}

/** Values come in the order of the text, so that each is sought behind the one before it. */
function placeOf(text: string, value: string, field: Span, from: { at: number }): Span {
  const start = value === "" ? -1 : text.indexOf(value, from.at);
  if (start < 0 || start + value.length > field.end) return field;
  from.at = start + value.length;
  return { start, end: from.at };
}
