import type { Expression } from "../../../core/expression.ts";
import type { DefinitionFact, Parameter } from "../../../core/source-facts.ts";
import { closeScope, openScope } from "../facts/recorder.ts";
import { advance } from "./advance.ts";
import { readArguments } from "./arguments.ts";
import { readBlock } from "./block.ts";
import { accept, expect, expectName } from "./expect.ts";
import { readExpression } from "./expressions.ts";
import { readParameters } from "./parameters.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";
import { readTypeParameters } from "./type-parameters.ts";

/** `def`; its span begins at `start`, where `async` may stand. Defaults and annotations belong to the scope around. */
export function readFunction(p: Parser, decorators: readonly Expression[], start: number): void {
  advance(p);
  const name = expectName(p);
  readTypeParameters(p);
  expect(p, Token.LPAR, "(");
  const parameters = readParameters(p, Token.RPAR, true);
  expect(p, Token.RPAR, ")");
  if (accept(p, Token.ARROW)) readExpression(p);
  readBody(p, { kind: "function", name, parameters, bases: [], keywords: [], decorators }, start);
}

/** `class`. Keywords in its parentheses are no bases; calls in them count like all others. */
export function readClass(p: Parser, decorators: readonly Expression[]): void {
  const { start } = p;
  advance(p);
  const name = expectName(p);
  readTypeParameters(p);
  const args = p.token === Token.LPAR ? readArguments(p, false) : [];
  const bases = args
    .filter((argument) => argument.name === null)
    .map(({ spread, value }): Expression => (spread ? { kind: "spread", value, span: value.span } : value));
  const keywords = args.filter((argument) => argument.name !== null);
  readBody(p, { kind: "class", name, parameters: [], bases, keywords, decorators }, start);
}

interface Header extends Pick<DefinitionFact, "kind" | "bases" | "keywords" | "decorators"> {
  readonly name: string;
  readonly parameters: readonly Parameter[];
}

function readBody(p: Parser, header: Header, start: number): void {
  const { recorder } = p;
  const { scope } = recorder;
  const span = { start, end: p.previousEnd };
  const body = openScope(recorder, header.kind, header.name, start);
  recorder.definitions.push({ ...header, scope, body, span });
  try {
    readBlock(p);
  } finally {
    // Also when the block's end is followed by what cannot be read.
    span.end = Math.max(span.end, p.previousEnd);
    closeScope(recorder, body, span.end);
  }
}
