import type { Expression } from "../../../core/expression.ts";
import { advance } from "./advance.ts";
import { readFor } from "./branches.ts";
import { readClass, readFunction } from "./definitions.ts";
import { accept, expect } from "./expect.ts";
import { readNamed } from "./expressions.ts";
import { fail } from "./problems.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";
import { readWith } from "./with.ts";

/** Decorators, each in a line of its own, and the function or class that they are for. */
export function readDecorated(p: Parser): void {
  const decorators: Expression[] = [];
  while (accept(p, Token.AT)) {
    decorators.push(readNamed(p));
    expect(p, Token.NEWLINE, "a line end");
  }
  const { start } = p;
  if (p.token === Token.CLASS) return readClass(p, decorators);
  accept(p, Token.ASYNC);
  if (p.token !== Token.DEF) fail(p, "expected a function or a class after decorators");
  readFunction(p, decorators, start);
}

export function readAsync(p: Parser): void {
  const { start } = p;
  advance(p);
  if (p.token === Token.DEF) readFunction(p, [], start);
  else if (p.token === Token.FOR) readFor(p);
  else if (p.token === Token.WITH) readWith(p);
  else fail(p, "expected def, for or with after async");
}
