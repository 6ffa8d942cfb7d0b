import type { Span } from "../../core/span.ts";
import type { BraceExpansionPart, WordPart } from "unbash";
import type { Expression } from "../../core/expression.ts";
import { readArithmetic } from "./arithmetic.ts";
import { readBraces } from "./braces.ts";
import { readParameter, readSimpleParameter } from "./parameters.ts";
import type { Piece, Pieces } from "./piece.ts";
import { spanOf, type Reader } from "./reader.ts";
import { readCommandSubstitution, readProcessSubstitution } from "./substitutions.ts";

/**
 * What the parts of a word stand for. `asFields`: the word is one of a command's, so that braces expand, and an
 * expansion outside quotes may split.
 */
export function readPieces(reader: Reader, parts: readonly WordPart[], asFields: boolean): Pieces {
  const pieces: Piece[] = [];
  for (const part of parts) addPiece(reader, part, asFields, pieces);
  return pieces;
}

function addPiece(reader: Reader, part: WordPart, asFields: boolean, pieces: Piece[]): void {
  switch (part.type) {
    case "Literal":
    case "SingleQuoted":
    case "AnsiCQuoted":
      pieces.push(part.value);
      return;
    case "DoubleQuoted":
    case "LocaleString":
      // The trace of the quotes: `""` is a word, and so is `"$IFS"` beside a separator.
      pieces.push("");
      for (const child of part.parts) addPiece(reader, child, false, pieces);
      return;
    case "Glob":
    case "ExtendedGlob":
      if (part.parts !== undefined) readPieces(reader, part.parts, false);
      pieces.push({ kind: "computed", value: unknown("glob", part.text, spanOf(reader, part)), isSpread: asFields });
      return;
    case "BraceExpansion":
      pieces.push(asFields ? expandableBraces(reader, part) : part.text);
      if (!asFields && part.parts !== undefined) readPieces(reader, part.parts, false);
      return;
    case "SimpleExpansion":
      pieces.push(parameter(readSimpleParameter(part.text, spanOf(reader, part)), asFields));
      return;
    case "ParameterExpansion":
      pieces.push(parameter(readParameter(reader, part), asFields));
      return;
    case "CommandExpansion":
      pieces.push({ kind: "computed", value: readCommandSubstitution(reader, part), isSpread: asFields });
      return;
    case "ArithmeticExpansion": {
      const value = readArithmetic(reader, part.expression, spanOf(reader, part));
      pieces.push({ kind: "computed", value, isSpread: false });
      return;
    }
    case "ProcessSubstitution":
      pieces.push({ kind: "computed", value: readProcessSubstitution(reader, part), isSpread: false });
      return;
  }
}

/** `$IFS` in any shape is white space unless somebody changed it, and separates words where words are split. */
function parameter(value: Expression, asFields: boolean): Piece {
  if (asFields && isFieldSeparator(value)) return { kind: "separator", value };
  return { kind: "computed", value, isSpread: asFields || isEveryArgument(value) };
}

function isFieldSeparator(value: Expression): boolean {
  if (value.kind === "binary") return isFieldSeparator(value.left);
  return value.kind === "name" && value.name === "IFS";
}

/** `"$@"` and `"${a[@]}"` are several words in spite of their quotes. */
function isEveryArgument(value: Expression): boolean {
  if (value.kind === "binary") return isEveryArgument(value.left);
  if (value.kind === "index") return value.index.kind === "string" && value.index.value === "@";
  return value.kind === "name" && value.name === "@";
}

function expandableBraces(reader: Reader, part: BraceExpansionPart): Piece {
  const value = unknown("braces", part.text, spanOf(reader, part));
  const choices = readBraces(reader, part);
  if (choices !== null) return { kind: "braces", value, choices };
  if (part.parts !== undefined) readPieces(reader, part.parts, false);
  return { kind: "computed", value, isSpread: true };
}

/** What a pattern stands for is not known from the text: an operator upon the pattern as written. */
function unknown(operator: "glob" | "braces", text: string, span: Span): Expression {
  return { kind: "unary", operator, operand: { kind: "string", value: text, bytes: false, span }, span };
}
