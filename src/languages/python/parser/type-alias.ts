import type { Expression } from "../../../core/expression.ts";
import { recordAssignment } from "../facts/recorder.ts";
import { advance } from "./advance.ts";
import { attempt } from "./attempt.ts";
import { expect, expectName } from "./expect.ts";
import { readExpression } from "./expressions.ts";
import { fail } from "./problems.ts";
import { couldPrecedeName } from "./soft-keywords.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";
import { readTypeParameters } from "./type-parameters.ts";

/** `type X[T] = value` (PEP 695), if a name follows the name `type`: nothing else has two names side by side. */
export function tryTypeAlias(p: Parser): boolean {
  const { start } = p;
  if (!couldPrecedeName(p)) return false;
  const target = attempt(p, () => readAliasName(p));
  if (target === null) return false;
  readTypeParameters(p);
  expect(p, Token.ASSIGN, "=");
  const value = readExpression(p);
  recordAssignment(p.recorder, "assign", target, value, start, p.previousEnd);
  return true;
}

function readAliasName(p: Parser): Expression {
  advance(p);
  if (p.token !== Token.NAME) fail(p, "expected a name");
  const { start, end } = p;
  const name = expectName(p);
  return { kind: "name", name, span: { start, end } };
}
