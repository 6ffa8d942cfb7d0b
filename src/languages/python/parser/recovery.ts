import { advance } from "./advance.ts";
import { noteFailure } from "./problems.ts";
import { STATEMENT_BROKEN } from "./signals.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";

/**
 * Goes on after a statement that began at `start` and could not be read: with the token that did not belong there, or
 * behind it if that was the first one. In brackets, what begins a line is taken as the beginning of a new statement.
 * Rethrows what is no failure of a statement.
 */
export function recover(p: Parser, error: unknown, start: number): void {
  if (error !== STATEMENT_BROKEN) throw error;
  noteFailure(p);
  p.brackets = 0;
  p.fieldBrackets = -1;
  p.templates = 0;
  if (isLayout(p.token) && p.resumeAt < 0) return;
  goBack(p, start);
  advance(p);
}

/** Behind a token that is none the reader stands already. */
function goBack(p: Parser, start: number): void {
  if (p.resumeAt >= 0) p.at = p.resumeAt;
  else if (p.token === Token.BROKEN) return;
  else if (p.lineInBrackets > start) {
    p.at = p.lineInBrackets;
    p.isLineStart = true;
  } else if (p.start > start) p.at = p.start;
}

function isLayout(token: number): boolean {
  return token <= Token.DEDENT;
}
