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

/** A pattern as what is asked, the subject as what reaches the names in it. A guard stands beside the pattern. */
function readCase(p: Parser, subject: Expression): void {
  const { start } = p;
  advance(p);
  const names: Expression[] = [];
  const pattern = readPattern(p, names);
  const [first] = names;
  if (first !== undefined) {
    const target: Expression =
      first === pattern
        ? first
        : { kind: "list", items: names, span: { start: pattern.span.start, end: p.previousEnd } };
    recordAssignment(p.recorder, "assign", target, subject, start, p.previousEnd);
  }
  if (!accept(p, Token.IF)) {
    readRegion(p, "case", pattern);
    return;
  }
  const guard = readNamed(p);
  readRegion(p, "case", {
    kind: "other",
    parts: [pattern, guard],
    span: { start: pattern.span.start, end: p.previousEnd },
  });
}
