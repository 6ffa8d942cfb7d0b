import { CLASS, DIGIT, findLineEnd, isDigit, isLineEnd, LETTER, skipLineEnd } from "./characters.ts";
import { readIndentation } from "./indentation.ts";
import { readForeignName, readWord } from "./names.ts";
import { readNumber } from "./numbers.ts";
import { readOperator } from "./operators.ts";
import { failAt } from "./problems.ts";
import { STATEMENT_BROKEN } from "./signals.ts";
import type { Parser } from "./state.ts";
import { startString } from "./string-token.ts";
import * as Token from "./tokens.ts";

const SPACE = 32;
const TAB = 9;
const FORM_FEED = 12;
const HASH = 35;
const BACKSLASH = 92;

/**
 * Reads the next token, as CPython's tokenizer splits the text (Parser/lexer/lexer.c). What is none is BROKEN: only who
 * needs that token gives up, so that what stands in front of it still counts.
 */
export function advance(p: Parser): void {
  p.previousEnd = p.end;
  try {
    readToken(p);
  } catch (error) {
    if (error !== STATEMENT_BROKEN) throw error;
    p.token = Token.BROKEN;
    p.start = p.problem.at.start;
    p.at = p.resumeAt;
  }
}

function readToken(p: Parser): void {
  p.lineInBrackets = -1;
  if (p.pendingDedents > 0) {
    p.pendingDedents--;
    p.token = Token.DEDENT;
    return;
  }
  if (p.isLineStart && p.brackets === 0 && readIndentation(p)) return;
  const at = skipBlanks(p);
  p.start = at;
  if (at >= p.text.length) {
    endSource(p);
    return;
  }
  const code = p.text.charCodeAt(at);
  if (isLineEnd(code)) {
    p.token = Token.NEWLINE;
    p.at = skipLineEnd(p.text, at);
    p.isLineStart = true;
  } else if (code >= 128) readForeignName(p, at);
  else if (CLASS[code] === LETTER) readWord(p, at);
  else if (CLASS[code] === DIGIT || (code === 46 && isDigit(p.text.charCodeAt(at + 1)))) readNumber(p, at);
  else if (code === 34 || code === 39) startString(p, at, at);
  else readOperator(p, at, code);
}

/** Skips blanks, comments, continuations and, within brackets, line ends. */
function skipBlanks(p: Parser): number {
  const { text } = p;
  let at = p.at;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === SPACE || code === TAB || code === FORM_FEED) at++;
    else if (code === HASH) at = skipComment(p, at);
    else if (code === BACKSLASH) at = skipContinuation(p, at);
    else if (p.brackets > 0 && isLineEnd(code)) {
      at = skipLineEnd(text, at);
      p.lineInBrackets = at;
    } else return at;
  }
}

export function skipComment(p: Parser, start: number): number {
  const end = findLineEnd(p.text, start);
  p.recorder.comments.push({ start, end });
  return end;
}

/** The offset behind a backslash and its line end, which must be followed by something. */
export function skipContinuation(p: Parser, at: number): number {
  if (!isLineEnd(p.text.charCodeAt(at + 1))) {
    failAt(p, "unexpected character after line continuation character", at, at + 1, at + 1);
  }
  const next = skipLineEnd(p.text, at + 1);
  if (next >= p.text.length) failAt(p, "unexpected end of file after a line continuation", at, next, next);
  return next;
}

/** At the end: the last line's NEWLINE if it has none, then the open blocks' ends, then END. */
function endSource(p: Parser): void {
  p.at = p.text.length;
  if (p.brackets > 0) {
    p.brackets = 0;
    failAt(p, "a bracket was never closed", p.at, p.at, p.at);
  }
  if (!p.isLineStart) {
    p.token = Token.NEWLINE;
    p.isLineStart = true;
  } else if (p.columns.length > 1) {
    p.columns.pop();
    p.tabColumns.pop();
    p.token = Token.DEDENT;
  } else p.token = Token.END;
}
