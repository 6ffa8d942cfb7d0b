import { SOURCE_HOPELESS, STATEMENT_BROKEN } from "./signals.ts";
import type { Parser } from "./state.ts";
import { BROKEN } from "./tokens.ts";

/** A source of junk has a problem a token; nobody reads more than these. */
const MOST_PROBLEMS = 100;
/** A source of junk would take microseconds a character: each failure is an exception. */
const MOST_FAILURES = 5000;
/** Heights above are no source that a person wrote; whoever walks an expression can do so recursively. */
const GREATEST_HEIGHT = 1000;
const GREATEST_DEPTH = 1000;

/** Gives up the statement: what is at hand does not belong there. Reading goes on with it. */
export function fail(p: Parser, message: string): never {
  if (p.token === BROKEN) throw STATEMENT_BROKEN;
  failAt(p, message, p.start, Math.max(p.end, p.start), -1);
}

/** Gives up the statement for a stretch that is no token. Reading goes on at `resumeAt`, which is behind `p.at`. */
export function failAt(p: Parser, message: string, start: number, end: number, resumeAt: number): never {
  p.problem = { message, at: { start, end } };
  p.resumeAt = resumeAt;
  throw STATEMENT_BROKEN;
}

/** Gives up the source. */
export function giveUp(p: Parser, message: string): never {
  p.problem = { message, at: { start: p.start, end: Math.max(p.end, p.start) } };
  throw SOURCE_HOPELESS;
}

/** Notes a problem that reading can go on after. */
export function note(p: Parser, message: string, start: number, end: number): void {
  if (p.problems.length < MOST_PROBLEMS) p.problems.push({ message, at: { start, end } });
}

/** Notes why a statement was given up. */
export function noteFailure(p: Parser): void {
  if (++p.failures > MOST_FAILURES) throw SOURCE_HOPELESS;
  if (p.problems.length < MOST_PROBLEMS) p.problems.push(p.problem);
}

/** One step deeper in the recursion of the grammar; whoever steps in counts `depth` down again. */
export function stepIn(p: Parser): void {
  if (++p.depth > GREATEST_DEPTH) giveUp(p, "nested too deeply");
}

/** The expression read last becomes part of another one, beside parts of at most the height `beside`. */
export function grow(p: Parser, beside: number): void {
  p.height = Math.max(p.height, beside) + 1;
  if (p.height > GREATEST_HEIGHT) giveUp(p, "an expression of too many parts in each other");
}
