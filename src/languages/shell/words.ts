import type { Span } from "../../core/span.ts";
import type { Word } from "unbash";
import type { Expression } from "../../core/expression.ts";
import { expandFields } from "./fields.ts";
import type { Field } from "./invocation.ts";
import { joinPieces, type Piece, type Pieces } from "./piece.ts";
import { isBareWord, readPlainWord } from "./plain-words.ts";
import { spanOf, type Reader } from "./reader.ts";

/** A word that stays one word, wherever it stands: its quotes may mean themselves, as in `"${a:-'b'}"`. */
export function readWord(reader: Reader, word: Word): Expression {
  const span = spanOf(reader, word);
  reader.covered.push(span);
  const { parts } = word;
  return addValue(reader, parts === undefined ? word.value : reader.readPieces(reader, parts, false), span);
}

/** A word outside others that stays one word: a value that is assigned, the target of a redirection. */
export function readValue(reader: Reader, word: Word): Expression {
  if (reader.positions !== null) return readWord(reader, word);
  const plain = readPlainWord(word.text, word.pos, false);
  if (plain === null) return readWord(reader, word);
  const span = spanOf(reader, word);
  reader.covered.push(span);
  return addValue(reader, plain, span);
}

/** Adds the fields that a word of a command becomes: braces are expanded, and `$IFS` outside quotes separates. */
export function readFields(reader: Reader, word: Word, fields: Field[]): void {
  const span = spanOf(reader, word);
  reader.covered.push(span);
  if (isBareWord(word.text)) {
    fields.push({ value: addValue(reader, word.text, span), isSpread: false, word });
    return;
  }
  const plain = reader.positions === null ? readPlainWord(word.text, word.pos, true) : null;
  const pieces = plain ?? (word.parts === undefined ? [word.value] : reader.readPieces(reader, word.parts, true));
  const isWhole = plain !== null || !pieces.some(isExpanded);
  for (const made of isWhole ? [pieces] : expandFields(pieces)) {
    const value = addValue(reader, made, span);
    fields.push({ value, isSpread: value.kind !== "string" && made.some(isSpread), word: isWhole ? word : null });
  }
}

const isExpanded = (piece: Piece): boolean =>
  typeof piece !== "string" && (piece.kind === "braces" || piece.kind === "separator");
const isSpread = (piece: Piece): boolean => typeof piece !== "string" && piece.kind === "computed" && piece.isSpread;

/** The value of a word, which is a string of the source. */
function addValue({ facts }: Reader, made: string | Pieces, span: Span): Expression {
  const value: Expression =
    typeof made === "string" ? { kind: "string", value: made, bytes: false, span } : joinPieces(made, span);
  facts.strings.push({ value: value.kind === "string" ? value.value : null, span });
  return value;
}
