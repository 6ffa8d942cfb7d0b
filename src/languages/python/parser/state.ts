import type { ParseProblem } from "../../../core/source-facts.ts";
import { createRecorder, type Recorder } from "../facts/recorder.ts";
import * as Token from "./tokens.ts";

/**
 * The reader of one source: the text, where it stands, the token at hand and what was found. One mutable object that
 * all functions of the grammar share, because a copy or an object a token would halve the speed.
 */
export interface Parser {
  readonly text: string;
  readonly recorder: Recorder;
  readonly problems: ParseProblem[];
  /** Where the next token is looked for. */
  at: number;
  /** Kind of the token at hand, one of `tokens.ts`, and where it stands. Layout (NEWLINE, INDENT …) leaves `end` alone. */
  token: number;
  start: number;
  end: number;
  /** Where the token before ended. */
  previousEnd: number;
  /** Text of a name (in NFKC) or an operator in front of `=`; empty for other tokens. */
  word: string;
  /** Of a number; NaN for an imaginary one. */
  number: number;
  /** Of a STRING or TEMPLATE: see `string-token.ts`. */
  flags: number;
  quote: number;
  contentStart: number;
  contentEnd: number;
  /** Open brackets; line ends count only outside of them. */
  brackets: number;
  /** The number of brackets around the field of an f-string that is being read, -1 outside. */
  fieldBrackets: number;
  templates: number;
  /** Strings over several lines that were never closed. */
  openStrings: number;
  /** Statements that were given up. */
  failures: number;
  /** Where the line of the token at hand begins, when it is the first one in a line within brackets; else -1. */
  lineInBrackets: number;
  isLineStart: boolean;
  /** Columns of the open blocks, with tabs to multiples of 8 and with tabs as 1: CPython asks both to agree. */
  readonly columns: number[];
  readonly tabColumns: number[];
  pendingDedents: number;
  /** Recursion of the grammar, and an upper bound of the height of the expression read last. */
  depth: number;
  height: number;
  /** Why reading failed last, and where to go on: an offset, or -1 for the token at hand. */
  problem: ParseProblem;
  resumeAt: number;
}

/** A reader in front of the first token. */
export function createParser(text: string): Parser {
  return {
    text,
    recorder: createRecorder(text.length),
    problems: [],
    at: 0,
    token: Token.NEWLINE,
    start: 0,
    end: 0,
    previousEnd: 0,
    word: "",
    number: 0,
    flags: 0,
    quote: 0,
    contentStart: 0,
    contentEnd: 0,
    brackets: 0,
    fieldBrackets: -1,
    templates: 0,
    openStrings: 0,
    failures: 0,
    lineInBrackets: -1,
    isLineStart: true,
    columns: [0],
    tabColumns: [0],
    pendingDedents: 0,
    depth: 0,
    height: 0,
    problem: { message: "", at: { start: 0, end: 0 } },
    resumeAt: -1,
  };
}
