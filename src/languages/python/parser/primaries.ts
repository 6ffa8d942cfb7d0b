import type { CallExpression, Expression } from "../../../core/expression.ts";
import { advance } from "./advance.ts";
import { readArguments } from "./arguments.ts";
import { readBraces, readParentheses, readSquareBrackets } from "./displays.ts";
import { fail, grow } from "./problems.ts";
import { expectName } from "./expect.ts";
import type { Parser } from "./state.ts";
import { readStrings } from "./strings.ts";
import { readSubscript } from "./subscripts.ts";
import * as Token from "./tokens.ts";

/** An atom with its attributes, calls and subscripts. */
export function readPrimary(p: Parser): Expression {
  const { start } = p;
  let primary = readAtom(p);
  for (;;) {
    if (p.token === Token.DOT) {
      advance(p);
      const name = expectName(p);
      primary = { kind: "attribute", object: primary, name, span: { start, end: p.previousEnd } };
    } else if (p.token === Token.LPAR) {
      primary = readCall(p, primary, start);
    } else if (p.token === Token.LBRACKET) {
      const index = readSubscript(p);
      primary = { kind: "index", object: primary, index, span: { start, end: p.previousEnd } };
    } else return primary;
    grow(p, 0);
  }
}

function readCall(p: Parser, callee: Expression, start: number): CallExpression {
  const args = readArguments(p, true);
  const call: CallExpression = { kind: "call", callee, arguments: args, span: { start, end: p.previousEnd } };
  p.recorder.calls.push({ call, scope: p.recorder.scope });
  return call;
}

/** A name, a literal, or what stands in brackets. */
export function readAtom(p: Parser): Expression {
  const { start, end } = p;
  switch (p.token) {
    case Token.NAME: {
      const name = p.word;
      advance(p);
      return { kind: "name", name, span: { start, end } };
    }
    case Token.NUMBER: {
      const value = p.number;
      advance(p);
      // An imaginary number is none that JavaScript has.
      const span = { start, end };
      return Number.isNaN(value) ? { kind: "other", parts: [], span } : { kind: "number", value, span };
    }
    case Token.STRING:
    case Token.TEMPLATE:
      return readStrings(p);
    case Token.NONE:
    case Token.TRUE:
    case Token.FALSE:
    case Token.ELLIPSIS:
      advance(p);
      return { kind: "constant", name: p.text.slice(start, end), span: { start, end } };
    case Token.LPAR:
      return readParentheses(p);
    case Token.LBRACKET:
      return readSquareBrackets(p);
    case Token.LBRACE:
      return readBraces(p);
    default:
      return fail(p, "expected an expression");
  }
}
