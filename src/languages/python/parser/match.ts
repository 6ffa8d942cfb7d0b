import type { Expression } from "../../../core/expression.ts";
import { recordAssignment } from "../facts/recorder.ts";
import { advance } from "./advance.ts";
import { attempt } from "./attempt.ts";
import { readRegion } from "./block.ts";
import { accept, expect, isSoftKeyword } from "./expect.ts";
import { readNamed, readStar, startsExpression } from "./expressions.ts";
import { readPattern } from "./patterns.ts";
import { fail } from "./problems.ts";
import { couldBeKeyword } from "./soft-keywords.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";

/** A `match` statement, if that is what begins with the name `match`; a block with `case` tells. */
export function tryMatch(p: Parser): boolean {
  if (!couldBeKeyword(p)) return false;
  const subject = attempt(p, () => readSubject(p));
  if (subject === null) return false;
  while (isSoftKeyword(p, "case")) readCase(p, subject);
  if (p.token === Token.DEDENT) advance(p);
  else if (p.token !== Token.END) fail(p, "expected case");
  return true;
}

function readSubject(p: Parser): Expression {
  advance(p);
  const { start } = p;
  const first = readSubjectPart(p);
  const items = [first];
  let isTuple = first.kind === "spread";
  while (accept(p, Token.COMMA)) {
    isTuple = true;
    if (!startsExpression(p)) break;
    items.push(readSubjectPart(p));
  }
  if (first.kind === "spread" && items.length === 1 && p.text.charCodeAt(p.previousEnd - 1) !== 44) {
    fail(p, "nothing to unpack into");
  }
  const end = p.previousEnd;
  expect(p, Token.COLON, ":");
  expect(p, Token.NEWLINE, "a line end");
  expect(p, Token.INDENT, "an indented block");
  if (!isSoftKeyword(p, "case")) fail(p, "expected case");
  return isTuple ? { kind: "list", items, span: { start, end } } : first;
}

function readSubjectPart(p: Parser): Expression {
  return p.token === Token.STAR ? readStar(p) : readNamed(p);
}

/** A pattern as what is asked, and for each name in it the part of the subject that it takes. A guard stands beside it. */
function readCase(p: Parser, subject: Expression): void {
  const { start } = p;
  advance(p);
  const { expression, captured } = readPattern(p);
  for (const { name, valueIn } of captured) {
    recordAssignment(p.recorder, "assign", name, valueIn(subject), start, p.previousEnd);
  }
  if (!accept(p, Token.IF)) {
    readRegion(p, "case", expression);
    return;
  }
  const guard = readNamed(p);
  readRegion(p, "case", {
    kind: "other",
    parts: [expression, guard],
    span: { start: expression.span.start, end: p.previousEnd },
  });
}
