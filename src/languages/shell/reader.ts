import type { Span } from "../../core/span.ts";
import type { AndOr, CompoundList, ParsedScript, PipelineNode, Word, WordPart } from "unbash";
import type { Expression, ScopeId } from "../../core/expression.ts";
import type { Facts } from "./facts.ts";
import type { Feed, Invocation, Ran } from "./invocation.ts";
import type { Pieces } from "./piece.ts";
import type { Positions } from "./positions.ts";

/** Where reading stands. One object for a source; what changes in it is put back by whoever changed it. */
export interface Reader extends Grammar {
  readonly text: string;
  readonly facts: Facts;
  scope: ScopeId;
  /** Null while positions of the syntax tree are those of the source. */
  positions: Positions | null;
  /** Stretches of the script being read in which a `#` starts no comment. */
  covered: Span[];
  /** How deep in brace expansions, each of which is parsed on its own. */
  braceDepth: number;
  /** How much text in substitutions may still be read, in code units. */
  unitsLeft: number;
}

/** Words hold scripts, and scripts hold words: they reach each other through here, so that no imports go round. */
export interface Grammar {
  readonly readScript: (
    reader: Reader,
    script: ParsedScript | undefined,
    within: Span,
    isSubshell: boolean,
  ) => Expression;
  readonly readNode: (reader: Reader, node: PipelineNode | AndOr | CompoundList, feed: Feed | null) => Ran;
  readonly readWord: (reader: Reader, word: Word) => Expression;
  readonly readPieces: (reader: Reader, parts: readonly WordPart[], asFields: boolean) => Pieces;
  readonly addInvocation: (reader: Reader, invocation: Invocation) => Expression | null;
}

/** Anything in a syntax tree that stands somewhere. */
interface Placed {
  readonly pos: number;
  readonly end: number;
}

/** Where a node stands in the source. */
export function spanOf(reader: Reader, { pos, end }: Placed): Span {
  const { positions, text } = reader;
  // A backslash at the very end makes the parser say that a word ends, or even begins, behind the text.
  if (positions === null) return { start: Math.min(pos, text.length), end: Math.min(end, text.length) };
  const start = positions.start(pos);
  // Of nothing before a removed backslash, the start is behind it and the end before it.
  return { start, end: Math.max(start, positions.end(end)) };
}

/** What the parser passed over in silence: something stands here and was not read. */
export function reportUnread(reader: Reader, message: string, at: Span): void {
  reader.facts.problems.push({ message, at });
}
