import type { Parameter } from "../../../core/source-facts.ts";
import { accept, expectName } from "./expect.ts";
import { readExpression, readStar } from "./expressions.ts";
import { fail } from "./problems.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";

/** What the list says about the parameters to come. */
interface Seen {
  slash: boolean;
  star: boolean;
  /** A bare `*`, behind which no named parameter has come yet. */
  isStarBare: boolean;
  default: boolean;
}

/** Parameters up to the token that closes them, which is left. A lambda's have no annotations. */
export function readParameters(p: Parser, close: number, isAnnotated: boolean): readonly Parameter[] {
  const parameters: Parameter[] = [];
  const seen: Seen = { slash: false, star: false, isStarBare: false, default: false };
  while (p.token !== close) {
    const parameter = readParameter(p, seen, isAnnotated, parameters.length === 0);
    if (parameter !== null) parameters.push(parameter);
    if (!accept(p, Token.COMMA)) break;
    if (parameter?.kind === "keyword-rest" && p.token !== close) fail(p, "nothing can follow a ** parameter");
  }
  if (seen.isStarBare) fail(p, "named parameters must follow a bare *");
  return parameters;
}

function readParameter(p: Parser, seen: Seen, isAnnotated: boolean, isFirst: boolean): Parameter | null {
  if (p.token === Token.SLASH) return readSlash(p, seen, isFirst);
  if (p.token === Token.STAR) return readRest(p, seen, isAnnotated);
  if (accept(p, Token.DOUBLE_STAR)) {
    if (seen.isStarBare) fail(p, "named parameters must follow a bare *");
    const name = expectName(p);
    if (isAnnotated && accept(p, Token.COLON)) readExpression(p);
    return { name, kind: "keyword-rest", value: null };
  }
  const name = expectName(p);
  if (isAnnotated && accept(p, Token.COLON)) readExpression(p);
  seen.isStarBare = false;
  const value = accept(p, Token.ASSIGN) ? readExpression(p) : null;
  if (value !== null) seen.default = true;
  else if (seen.default && !seen.star) fail(p, "a parameter without a default follows one with a default");
  return { name, kind: seen.star ? "keyword" : "positional", value };
}

function readSlash(p: Parser, seen: Seen, isFirst: boolean): null {
  if (isFirst || seen.slash || seen.star) fail(p, "a / does not belong here");
  seen.slash = true;
  accept(p, Token.SLASH);
  return null;
}

function readRest(p: Parser, seen: Seen, isAnnotated: boolean): Parameter | null {
  if (seen.star) fail(p, "only one * parameter is possible");
  seen.star = true;
  accept(p, Token.STAR);
  if (p.token !== Token.NAME) {
    if (p.token !== Token.COMMA) fail(p, "named parameters must follow a bare *");
    seen.isStarBare = true;
    return null;
  }
  const name = expectName(p);
  if (isAnnotated && accept(p, Token.COLON)) {
    if (p.token === Token.STAR) readStar(p);
    else readExpression(p);
  }
  return { name, kind: "rest", value: null };
}
