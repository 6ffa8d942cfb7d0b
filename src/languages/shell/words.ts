import type { Word } from "unbash";
import type { Expression } from "../../core/expression.ts";
import { expandFields } from "./fields.ts";
import type { Field } from "./invocation.ts";
import { joinPieces, type Piece } from "./piece.ts";
import { spanOf, type Reader } from "./reader.ts";

/** A word that stays one word: a value that is assigned, the target of a redirection, what `case` looks at. */
export function readWord(reader: Reader, word: Word): Expression {
  const span = spanOf(reader, word);
  reader.covered.push(span);
  const { parts } = word;
  const value: Expression =
    parts === undefined
      ? { kind: "string", value: word.value, bytes: false, span }
      : joinPieces(reader.readPieces(reader, parts, false), span);
  addString(reader, value);
  return value;
}

/** Adds the fields that a word of a command becomes: braces are expanded, and `$IFS` outside quotes separates. */
export function readFields(reader: Reader, word: Word, fields: Field[]): void {
  const span = spanOf(reader, word);
  reader.covered.push(span);
  const { parts } = word;
  if (parts === undefined) {
    const value: Expression = { kind: "string", value: word.value, bytes: false, span };
    addString(reader, value);
    fields.push({ value, isSpread: false, word });
    return;
  }
  const pieces = reader.readPieces(reader, parts, true);
  const isWhole = !pieces.some(isExpanded);
  for (const made of isWhole ? [pieces] : expandFields(pieces)) {
    const value = joinPieces(made, span);
    addString(reader, value);
    fields.push({ value, isSpread: made.some(isSpread), word: isWhole ? word : null });
  }
}

const isExpanded = (piece: Piece): boolean =>
  typeof piece !== "string" && (piece.kind === "braces" || piece.kind === "separator");
const isSpread = (piece: Piece): boolean => typeof piece !== "string" && piece.kind === "computed" && piece.isSpread;

function addString({ facts }: Reader, value: Expression): void {
  facts.strings.push({ value: value.kind === "string" ? value.value : null, span: value.span });
}
