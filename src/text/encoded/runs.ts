import type { Stretch } from "./encoded.ts";

/** Which ASCII characters belong to a run; what is not ASCII never does. */
export type CharacterSet = Uint8Array;

export function characterSet(members: string): CharacterSet {
  const set = new Uint8Array(0x80);
  for (const character of members) set[character.charCodeAt(0)] = 1;
  return set;
}

/**
 * All longest runs of at least `shortest` characters of a set. Only each `shortest`-th character is looked at until one
 * belongs to the set, as in the search of Boyer and Moore (1977): ordinary text costs a fraction of its length.
 */
export function* findRuns(text: string, set: CharacterSet, shortest: number): Generator<Stretch> {
  for (let probe = shortest - 1, floor = 0; probe < text.length; probe += shortest) {
    if (set[text.charCodeAt(probe)] !== 1) continue;
    let start = probe;
    while (start > floor && set[text.charCodeAt(start - 1)] === 1) start--;
    const end = endOfRun(text, set, probe);
    if (end - start >= shortest) yield { start, end };
    floor = end;
    probe = end;
  }
}

/** Where the characters of the set that begin at `start` end; `start` itself where there is none. */
export function endOfRun(text: string, set: CharacterSet, start: number): number {
  let end = start;
  while (end < text.length && set[text.charCodeAt(end)] === 1) end++;
  return end;
}

/** Where the characters of the set that end at `end` begin. */
export function startOfRun(text: string, set: CharacterSet, end: number): number {
  let start = end;
  while (start > 0 && set[text.charCodeAt(start - 1)] === 1) start--;
  return start;
}
