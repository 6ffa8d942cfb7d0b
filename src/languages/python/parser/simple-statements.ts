import { nameOuter, recordAssignment } from "../facts/recorder.ts";
import { advance } from "./advance.ts";
import { readAssignment } from "./assignments.ts";
import { accept, expectName, isSoftKeyword } from "./expect.ts";
import { readExpression, readTuple, startsExpression } from "./expressions.ts";
import { readFromImport, readImport } from "./imports.ts";
import { fail } from "./problems.ts";
import type { Parser } from "./state.ts";
import { checkDeleted } from "./targets.ts";
import * as Token from "./tokens.ts";
import { tryTypeAlias } from "./type-alias.ts";

/** Simple statements with semicolons between them, up to the end of the line. */
export function readSimpleStatements(p: Parser): void {
  do readSimple(p);
  while (accept(p, Token.SEMICOLON) && p.token !== Token.NEWLINE);
  if (p.token !== Token.NEWLINE) fail(p, "expected the end of the statement");
  advance(p);
}

function readSimple(p: Parser): void {
  switch (p.token) {
    case Token.PASS:
    case Token.BREAK:
    case Token.CONTINUE:
      return advance(p);
    case Token.RETURN:
      return readReturn(p);
    case Token.RAISE:
      return readRaise(p);
    case Token.GLOBAL:
    case Token.NONLOCAL:
      return readOuterNames(p);
    case Token.DEL:
      return readDelete(p);
    case Token.ASSERT:
      return readAssert(p);
    case Token.IMPORT:
      return readImport(p);
    case Token.FROM:
      return readFromImport(p);
    default:
      if (isSoftKeyword(p, "type") && tryTypeAlias(p)) return;
      readAssignment(p);
  }
}

function readReturn(p: Parser): void {
  const { start } = p;
  advance(p);
  const value = startsExpression(p) ? readTuple(p) : null;
  recordAssignment(p.recorder, "return", null, value, start, p.previousEnd);
}

/** A region of its own, whose condition is what is raised. */
function readRaise(p: Parser): void {
  const { start } = p;
  advance(p);
  const raised = startsExpression(p) ? readExpression(p) : null;
  if (raised !== null && accept(p, Token.FROM)) readExpression(p);
  p.recorder.regions.push({ kind: "raise", condition: raised, span: { start, end: p.previousEnd } });
}

function readAssert(p: Parser): void {
  const { start } = p;
  advance(p);
  const condition = readExpression(p);
  if (accept(p, Token.COMMA)) readExpression(p);
  p.recorder.regions.push({ kind: "assert", condition, span: { start, end: p.previousEnd } });
}

function readOuterNames(p: Parser): void {
  advance(p);
  do nameOuter(p.recorder, expectName(p));
  while (accept(p, Token.COMMA));
}

function readDelete(p: Parser): void {
  const { start } = p;
  advance(p);
  const target = readTuple(p);
  checkDeleted(p, target);
  recordAssignment(p.recorder, "delete", target, null, start, p.previousEnd);
}
