import type { TestExpression } from "unbash";
import type { Expression } from "../../core/expression.ts";
import { spanOf, type Reader } from "./reader.ts";

/** What `[[ … ]]` asks: operators as written; `!` as often as it says, which is once or not at all. */
export function readTest(reader: Reader, node: TestExpression): Expression {
  const span = spanOf(reader, node);
  switch (node.type) {
    case "TestUnary":
      return { kind: "unary", operator: node.operator, operand: reader.readWord(reader, node.operand), span };
    case "TestBinary": {
      const [left, right] = [reader.readWord(reader, node.left), reader.readWord(reader, node.right)];
      return { kind: "binary", operator: node.operator, left, right, span };
    }
    case "TestLogical": {
      // A chain of thousands is a list here, not a tree that deep.
      const parts = node.operands.map((operand) => readTest(reader, operand));
      return { kind: "other", parts, span };
    }
    case "TestNot": {
      const operand = readTest(reader, node.operand);
      return node.negations.length % 2 === 0 ? operand : { kind: "unary", operator: "!", operand, span };
    }
    case "TestGroup":
      return readTest(reader, node.expression);
  }
}
