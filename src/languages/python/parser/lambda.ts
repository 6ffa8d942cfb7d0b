import type { Expression } from "../../../core/expression.ts";
import { closeScope, openScope, recordAssignment } from "../facts/recorder.ts";
import { advance } from "./advance.ts";
import { expect } from "./expect.ts";
import { readExpression } from "./expressions.ts";
import { readParameters } from "./parameters.ts";
import { fail } from "./problems.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";

/** A lambda: a function without a name that returns its body's value. */
export function readLambda(p: Parser): Expression {
  const { recorder, start } = p;
  if (p.brackets === p.fieldBrackets) fail(p, "a lambda in an f-string needs parentheses");
  advance(p);
  const parameters = readParameters(p, Token.COLON, false);
  expect(p, Token.COLON, ":");
  const scope = recorder.scope;
  const body = openScope(recorder, "function", null, start);
  const bodyStart = p.start;
  const value = readExpression(p);
  const end = p.previousEnd;
  recordAssignment(recorder, "return", null, value, bodyStart, end);
  closeScope(recorder, body, end);
  recorder.definitions.push({
    kind: "function",
    name: null,
    parameters,
    bases: [],
    keywords: [],
    decorators: [],
    scope,
    body,
    span: { start, end },
  });
  const expression = { kind: "function" as const, body, span: { start, end } };
  recorder.lambdas.push(expression);
  return expression;
}
