import type { Span } from "../../core/span.ts";
import type { Expression } from "../../core/expression.ts";

/** What a word is made of, in order. */
export type Piece =
  | string
  /** `isSpread`: it may become none or several words. */
  | { readonly kind: "computed"; readonly value: Expression; readonly isSpread: boolean }
  /** `value` stands for the braces as a whole where they are not expanded. */
  | { readonly kind: "braces"; readonly value: Expression; readonly choices: readonly Pieces[] }
  /** `$IFS` where words are split. */
  | { readonly kind: "separator"; readonly value: Expression };

export type Pieces = readonly Piece[];

/** A string when every piece is text, else a template, also of a single part: `"$a"` is a text that is computed. */
export function joinPieces(pieces: Pieces, span: Span): Expression {
  const parts: (string | Expression)[] = [];
  let text = "";
  for (const piece of pieces) {
    if (typeof piece === "string") {
      text += piece;
      continue;
    }
    if (text !== "") parts.push(text);
    text = "";
    parts.push(piece.value);
  }
  if (parts.length === 0) return { kind: "string", value: text, bytes: false, span };
  if (text !== "") parts.push(text);
  return { kind: "template", parts, span };
}
