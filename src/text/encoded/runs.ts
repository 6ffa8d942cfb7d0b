import type { Span } from "../../core/span.ts";

/** Which ASCII characters belong to a run; what is not ASCII never does. */
export type CharacterSet = Uint8Array;

export function characterSet(members: string): CharacterSet {
  const set = new Uint8Array(0x80);
  for (const character of members) set[character.charCodeAt(0)] = 1;
  return set;
}

/**
 * All longest runs of at least `shortest` characters of a set. From where a run could begin, the last character that it
 * must have is looked at first, as in the search of Boyer and Moore (1977): most words are not read whole.
 */
export function* findRuns(text: string, set: CharacterSet, shortest: number): Generator<Span> {
  for (let start = 0; start + shortest <= text.length;) {
    let at = start + shortest - 1;
    while (at >= start && has(set, text.charCodeAt(at))) at--;
    if (at >= start) {
      start = at + 1;
      continue;
    }
    const end = endOfRun(text, set, start + shortest);
    yield { start, end };
    start = end + 1;
  }
}

function has(set: CharacterSet, unit: number): boolean {
  // Reading a typed array outside its bounds is slow.
  return unit < 0x80 && set[unit] === 1;
}

/** Where the characters of the set that begin at `start` end; `start` itself where there is none. */
export function endOfRun(text: string, set: CharacterSet, start: number): number {
  let end = start;
  while (end < text.length && has(set, text.charCodeAt(end))) end++;
  return end;
}

/** Where the characters of the set that end at `end` begin. */
export function startOfRun(text: string, set: CharacterSet, end: number): number {
  let start = end;
  while (start > 0 && has(set, text.charCodeAt(start - 1))) start--;
  return start;
}
