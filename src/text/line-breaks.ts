/** A text in which LF is the only line break, with the way back to what is really there. */
export interface UnifiedText {
  readonly text: string;
  /** Offset in the original for an offset in `text`; LF stands where its CRLF begins. */
  readonly originalOffset: (offset: number) => number;
}

/**
 * Writes CRLF and lone CR as LF, so that a pattern that means the end of a line finds it, however the file was saved. A
 * text without CR comes back as it is, at no cost.
 */
export function unifyLineBreaks(original: string): UnifiedText {
  if (!original.includes("\r")) return { text: original, originalOffset: (offset) => offset };
  const removed: number[] = [];
  for (let at = original.indexOf("\r\n"); at >= 0; at = original.indexOf("\r\n", at + 2)) removed.push(at);
  const text = original.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  // The n-th LF that was a CRLF stands n units earlier than in the original.
  return { text, originalOffset: (offset) => offset + countBefore(removed, offset) };
}

/** How many of the CRLFs, by their offsets in the original, end before an offset in the text without their CRs. */
function countBefore(removed: readonly number[], offset: number): number {
  let [low, high] = [0, removed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((removed[middle] ?? 0) - middle < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
