import { advance } from "./advance.ts";
import { fail } from "./problems.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";

/** Steps over the token if it is of the kind. */
export function accept(p: Parser, kind: number): boolean {
  if (p.token !== kind) return false;
  advance(p);
  return true;
}

/** Steps over a token that must be of the kind. */
export function expect(p: Parser, kind: number, wanted: string): void {
  if (p.token !== kind) fail(p, `expected ${wanted}`);
  advance(p);
}

/** Steps over a name and returns it. */
export function expectName(p: Parser): string {
  if (p.token !== Token.NAME) fail(p, "expected a name");
  const { word } = p;
  advance(p);
  return word;
}

/** Whether the name at hand is spelled like this in ASCII: only then is it a soft keyword. */
export function isSoftKeyword(p: Parser, word: string): boolean {
  return p.token === Token.NAME && p.word === word && p.end - p.start === word.length;
}
