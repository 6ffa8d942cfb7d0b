import type { Piece, Pieces } from "./piece.ts";

/** More words than this are not made out of one: `{1..9}{1..9}{1..9}` is 729. */
const MOST_FIELDS = 64;

/**
 * The fields that one word becomes: first each choice of its braces with each of the others, in the shell's order, then
 * each cut at its separators. Where there are too many, braces stay as they are written.
 */
export function expandFields(pieces: Pieces): readonly Pieces[] {
  const words = expandBraces(pieces) ?? [pieces.map(asWritten)];
  return words.flatMap(splitAtSeparators);
}

function expandBraces(pieces: Pieces): readonly Pieces[] | null {
  let words: readonly Pieces[] = [[]];
  for (const piece of pieces) {
    if (typeof piece === "string" || piece.kind !== "braces") {
      words = words.map((word) => [...word, piece]);
      continue;
    }
    const choices: Pieces[] = [];
    for (const choice of piece.choices) {
      const expanded = expandBraces(choice);
      if (expanded === null) return null;
      choices.push(...expanded);
    }
    if (words.length * choices.length > MOST_FIELDS) return null;
    words = words.flatMap((word) => choices.map((choice) => [...word, ...choice]));
  }
  return words;
}

function asWritten(piece: Piece): Piece {
  if (typeof piece === "string" || piece.kind !== "braces") return piece;
  return { kind: "computed", value: piece.value, isSpread: true };
}

/** An unquoted separator at an end makes no empty field; quotes do, and leave an empty text as their trace. */
function splitAtSeparators(pieces: Pieces): readonly Pieces[] {
  const fields: Piece[][] = [];
  let current: Piece[] = [];
  for (const piece of pieces) {
    if (typeof piece === "string" || piece.kind !== "separator") {
      current.push(piece);
      continue;
    }
    if (current.length > 0) fields.push(current);
    current = [];
  }
  if (current.length > 0) fields.push(current);
  return fields;
}
