import type { Span } from "../../core/span.ts";
import type { ArrayValue, Assignment } from "unbash";
import type { Expression } from "../../core/expression.ts";
import type { Declared, Field } from "./invocation.ts";
import { spanOf, type Reader } from "./reader.ts";
import { readFields, readValue } from "./words.ts";

/** `name=value`, `name+=value`, `name[index]=value`, `name=(…)`. */
export function readAssignment(reader: Reader, node: Assignment): Declared {
  const span = spanOf(reader, node);
  const { name, index, value: given } = node;
  const nameSpan: Span = { start: span.start, end: Math.min(span.end, span.start + name.length) };
  const object: Expression = { kind: "name", name, span: nameSpan };
  const target: Expression =
    index === undefined ? object : { kind: "index", object, index: reader.readWord(reader, index), span: nameSpan };
  // Between the elements of an array there may be comments.
  if (given.type === "Word") reader.covered.push(span);
  const value = given.type === "Word" ? readValue(reader, given) : readArray(reader, given);
  return { target, name, isAppended: node.append === true, value, word: given.type === "Word" ? given : null, span };
}

function readArray(reader: Reader, node: ArrayValue): Expression {
  const fields: Field[] = [];
  for (const element of node.elements) readFields(reader, element, fields);
  const items = fields.map(({ value, isSpread }): Expression =>
    isSpread ? { kind: "spread", value, span: value.span } : value,
  );
  return { kind: "list", items, span: spanOf(reader, node) };
}
