/** Longer words are nobody's typing error; the limit also keeps hostile input cheap. */
const LONGEST = 64;

/**
 * The known word that was probably meant, or null when none is close: at most one edit for every three characters
 * (one edit for shorter words). Upper and lower case count as the same. Of equally close words, the first.
 */
export function suggest(word: string, known: readonly string[]): string | null {
  if (word.length > LONGEST) return null;
  let best: string | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    if (candidate.length > LONGEST) continue;
    const allowed = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
    const edits = countEdits(word.toLowerCase(), candidate.toLowerCase());
    // One edit turns any letter into any other, so for words of one letter it says nothing.
    const isClose = edits <= allowed && edits < Math.max(word.length, candidate.length);
    if (isClose && edits < fewest) [best, fewest] = [candidate, edits];
  }
  return best;
}

/** Damerau-Levenshtein distance in its optimal string alignment form: no part is edited twice. */
function countEdits(from: string, to: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      const replaced = at(previous, column - 1) + (isSame ? 0 : 1);
      let edits = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, replaced);
      if (from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        edits = Math.min(edits, at(beforePrevious, column - 2) + 1);
      }
      current.push(edits);
    }
    [beforePrevious, previous] = [previous, current];
  }
  return at(previous, to.length);
}

/** Outside the table nothing can be reached. */
function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
