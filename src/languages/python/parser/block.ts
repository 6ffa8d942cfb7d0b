import type { Expression } from "../../../core/expression.ts";
import type { Region } from "../../../core/source-facts.ts";
import { advance } from "./advance.ts";
import { expect } from "./expect.ts";
import { note } from "./problems.ts";
import { readSimpleStatements } from "./simple-statements.ts";
import type { Parser } from "./state.ts";
import { readStatements } from "./statements.ts";
import * as Token from "./tokens.ts";

/** From the colon to the end of the block: indented statements, or simple ones in the same line. */
export function readBlock(p: Parser): void {
  expect(p, Token.COLON, ":");
  if (p.token !== Token.NEWLINE) {
    readSimpleStatements(p);
    return;
  }
  advance(p);
  if (p.token !== Token.INDENT) {
    note(p, "expected an indented block", p.start, p.start);
    return;
  }
  advance(p);
  readStatements(p, true);
  if (p.token === Token.DEDENT) advance(p);
}

/** A block that is a region of its own: from its colon to the end of its last statement. */
export function readRegion(p: Parser, kind: Region["kind"], condition: Expression | null): void {
  const span = { start: p.start, end: Math.max(p.start, p.end) };
  p.recorder.regions.push({ kind, condition, span });
  try {
    readBlock(p);
  } finally {
    // Also when the block's end is followed by what cannot be read.
    span.end = Math.max(span.end, p.previousEnd);
  }
}
