import type { Span } from "../../core/span.ts";
import type { ParameterExpansionPart, ParameterOperation, Word } from "unbash";
import type { Expression } from "../../core/expression.ts";
import { addAssignment } from "./facts.ts";
import { reportUnread, spanOf, type Reader } from "./reader.ts";

/** `$name`, `$1`, `$@`: the name without the dollar sign. A line may be continued inside it. */
export function readSimpleParameter(text: string, span: Span): Expression {
  return { kind: "name", name: text.slice(1).replaceAll("\\\n", ""), span };
}

/**
 * `${…}`: a name or, with a subscript, an index; `${#a}` and `${!a}` are unary operators `#` and `!`; an operation is a
 * binary operator as written (`:-`, `##`, `//`, `@`) whose right side is its operand, or a list of two operands.
 */
export function readParameter(reader: Reader, part: ParameterExpansionPart): Expression {
  const span = spanOf(reader, part);
  const name: Expression = { kind: "name", name: part.parameter, span };
  const { index } = part;
  const subject: Expression =
    index === undefined ? name : { kind: "index", object: name, index: reader.readWord(reader, index), span };
  const value: Expression =
    part.prefix === undefined ? subject : { kind: "unary", operator: part.prefix, operand: subject, span };
  return part.operation === undefined ? value : applyOperation(reader, value, part.operation, span);
}

function applyOperation(reader: Reader, left: Expression, operation: ParameterOperation, span: Span): Expression {
  const binary = (right: Expression): Expression => ({
    kind: "binary",
    operator: operation.type === "Slice" ? ":" : operation.operator,
    left,
    right,
    span,
  });
  switch (operation.type) {
    case "Default": {
      const right = reader.readWord(reader, operation.operand);
      if (operation.operator.endsWith("=")) {
        addAssignment(reader.facts, { how: "assign", target: left, value: right, scope: reader.scope, span });
      }
      return binary(right);
    }
    case "Remove":
    case "Transform":
      return binary(reader.readWord(reader, operation.operand));
    case "CaseModification":
      if (operation.operand !== undefined) return binary(reader.readWord(reader, operation.operand));
      return { kind: "unary", operator: operation.operator, operand: left, span };
    case "Replace":
      return binary(readList(reader, [operation.pattern, operation.replacement], span));
    case "Slice": {
      const { offset, length } = operation;
      return binary(readList(reader, length === undefined ? [offset] : [offset, length], span));
    }
    case "Names":
      return { kind: "unary", operator: operation.operator, operand: left, span };
    case "Unknown":
      reportUnread(reader, "unknown parameter expansion", span);
      return { kind: "other", parts: [left], span };
  }
}

function readList(reader: Reader, words: readonly Word[], span: Span): Expression {
  return { kind: "list", items: words.map((word) => reader.readWord(reader, word)), span };
}
