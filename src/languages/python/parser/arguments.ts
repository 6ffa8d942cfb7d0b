import type { Argument, Expression } from "../../../core/expression.ts";
import { advance } from "./advance.ts";
import { isComprehension, readComprehension } from "./comprehensions.ts";
import { accept, expect } from "./expect.ts";
import { finishNamed, readExpression } from "./expressions.ts";
import { fail } from "./problems.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";

/** What was seen so far in a list of arguments, weakest first: what may follow depends on it. */
const POSITIONAL = 0;
const KEYWORD = 1;
const SPREAD_KEYWORDS = 2;

/**
 * From `(` to `)`. What `**` spreads has the name `**`. A class does not take a comprehension without parentheses of
 * its own, as a call does for an only argument.
 */
export function readArguments(p: Parser, takesComprehension: boolean): readonly Argument[] {
  const { start } = p;
  const args: Argument[] = [];
  let seen = POSITIONAL;
  advance(p);
  while (p.token !== Token.RPAR) {
    const argument = readArgument(p);
    if (argument.name === "**") seen = SPREAD_KEYWORDS;
    else if (argument.name !== null) seen = Math.max(seen, KEYWORD);
    else if (argument.spread ? seen === SPREAD_KEYWORDS : seen > POSITIONAL)
      fail(p, "a positional argument is too late");
    else if (isComprehension(p)) {
      if (args.length > 0 || !takesComprehension) fail(p, "a generator expression needs parentheses here");
      return [{ name: null, spread: false, value: readComprehension(p, start, argument.value, Token.RPAR, ")") }];
    }
    args.push(argument);
    if (!accept(p, Token.COMMA)) break;
  }
  expect(p, Token.RPAR, ")");
  return args;
}

function readArgument(p: Parser): Argument {
  const { start } = p;
  if (accept(p, Token.DOUBLE_STAR)) return { name: "**", spread: true, value: readExpression(p) };
  if (accept(p, Token.STAR)) return { name: null, spread: true, value: readExpression(p) };
  const value = readExpression(p);
  if (p.token !== Token.ASSIGN && p.token !== Token.WALRUS) return { name: null, spread: false, value };
  const name = requireName(p, value, start);
  if (accept(p, Token.ASSIGN)) return { name, spread: false, value: readExpression(p) };
  advance(p);
  return { name: null, spread: false, value: finishNamed(p, value, start) };
}

function requireName(p: Parser, value: Expression, start: number): string {
  if (value.kind !== "name" || value.span.start !== start) return fail(p, "only a name can be assigned to here");
  return value.name;
}
