import type { Span } from "../../core/span.ts";
import { findLiterals } from "./automaton.ts";
import { MovingWindows } from "./moving-windows.ts";
import type { Search } from "./open-pack.ts";
import { bordersOf, lengthOf, setOf } from "./parts.ts";
import { widenToLines } from "./windows.ts";

/** A multi-line match is found whole up to this length, in UTF-16 units. */
export const REACH = 512;

/**
 * For each matcher (by index) where in the text it can match: where a literal of each of its sets stands, no farther
 * apart than a match reaches. Without the matchers that cannot match, and without those that have no literals. It is enough to
 * ask whenever a literal ends: at the last one of a match all the others have been seen.
 */
export function findCandidates(text: string, { automaton, sets }: Search): ReadonlyMap<number, readonly Span[]> {
  const { from, endings } = automaton;
  const { matcherOf, firstSetOf, reachOf } = sets;
  const found = new Map<number, Span[]>();
  /** Of each set, where its last literal ended. */
  const lastEnd = new Int32Array(matcherOf.length).fill(-1);
  /** Of each matcher, where its last window starts. */
  const lastWindow = new Int32Array(reachOf.length).fill(-1);
  const here = new MovingWindows(text);

  function stretchesOf(matcher: number): Span[] {
    const stretches = found.get(matcher) ?? [];
    if (stretches.length === 0) found.set(matcher, stretches);
    return stretches;
  }

  function hasAllSince(matcher: number, offset: number): boolean {
    const end = firstSetOf[matcher + 1]!;
    for (let set = firstSetOf[matcher]!; set < end; set++) if (lastEnd[set]! < offset) return false;
    return true;
  }

  findLiterals(text, automaton, (state, offset) => {
    if (offset >= here.validUntil) here.moveTo(offset);
    const end = from[state + 1]!;
    for (let index = from[state]!; index < end; index++) {
      const part = endings[index]!;
      const borders = bordersOf(part);
      if (borders !== 0 && !here.hasBorders(borders, offset, lengthOf(part))) continue;
      const set = setOf(part);
      const matcher = matcherOf[set]!;
      lastEnd[set] = offset;
      if (lastWindow[matcher] === here.newest) continue;
      const reach = reachOf[matcher]!;
      const since = Math.max(0, offset + 1 - Math.abs(reach));
      if (!hasAllSince(matcher, since)) continue;
      if (reach < 0) {
        extend(stretchesOf(matcher), since, offset - reach);
        continue;
      }
      for (const window of here.windows) {
        if (window.start <= lastWindow[matcher]! || !hasAllSince(matcher, window.start)) continue;
        stretchesOf(matcher).push(window);
        lastWindow[matcher] = window.start;
      }
    }
  });
  for (const [matcher, stretches] of found) {
    if (reachOf[matcher]! < 0) found.set(matcher, joinWidened(text, stretches));
  }
  return found;
}

function extend(stretches: Span[], start: number, end: number): void {
  const last = stretches.at(-1);
  if (last !== undefined && start <= last.end) stretches[stretches.length - 1] = { start: last.start, end };
  else stretches.push({ start, end });
}

/** As whole lines, those that meet as one. */
function joinWidened(text: string, stretches: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const stretch of stretches) {
    const { start, end } = widenToLines(text, stretch);
    extend(joined, start, end);
  }
  return joined;
}
