import { findLiterals } from "./automaton.ts";
import type { Pack } from "./open-pack.ts";
import type { StoredMatcher } from "./pack.ts";
import { lineAround, STEP, WINDOW, windowsAround, type Stretch } from "./windows.ts";

/** A multi-line match is found whole up to this length, in UTF-16 units. */
export const REACH = 512;

/** A window with those sets of a matcher's literals (as bits) that stand in it. */
interface Seen extends Stretch {
  sets: number;
}

/**
 * For each matcher (by index) where in the text it can match: where at least one literal of each of its sets stands.
 * Undefined where that is nowhere, and for a matcher without literals.
 */
export function findCandidates(text: string, pack: Pack): readonly (readonly Stretch[] | undefined)[] {
  const seen = seeLiterals(text, pack);
  return pack.matchers.map(({ stored }, index) => {
    const windows = seen[index];
    if (windows === undefined) return undefined;
    return stored.multiline ? joinNeighbours(text, windows, allSets(stored)) : windows.filter(hasAll(allSets(stored)));
  });
}

function allSets({ literals }: StoredMatcher): number {
  return (1 << literals.length) - 1;
}

function hasAll(sets: number): (window: Seen) => boolean {
  return (window) => window.sets === sets;
}

function seeLiterals(text: string, { automaton, partsAt }: Pack): readonly (readonly Seen[] | undefined)[] {
  const seen: (Seen[] | undefined)[] = [];
  let windows: readonly Stretch[] = [];
  let validUntil = -1;
  findLiterals(text, automaton, (state, offset) => {
    if (offset >= validUntil) {
      windows = windowsAround(text, offset);
      validUntil = nextBorder(windows);
    }
    for (const { matcher, sets } of partsAt[state] ?? []) {
      const known = (seen[matcher] ??= []);
      for (const window of windows) note(known, window, sets);
    }
  });
  return seen;
}

/** At most the last two windows can be open: a long line's windows overlap in pairs. */
function note(known: Seen[], { start, end }: Stretch, sets: number): void {
  const last = known.at(-1);
  if (last?.start === start) last.sets |= sets;
  else if (last === undefined || last.start < start) known.push({ start, end, sets });
  else {
    const earlier = known.at(-2);
    if (earlier?.start === start) earlier.sets |= sets;
  }
}

/** Up to which offset the same windows are around: an overlap ends, or begins, or the line ends. */
function nextBorder([first, second]: readonly Stretch[]): number {
  if (first === undefined) return 0;
  return second === undefined && first.end - first.start === WINDOW ? first.start + STEP : first.end;
}

/** Groups of windows within `REACH` of each other that have all sets together, as whole lines with what lies around. */
function joinNeighbours(text: string, windows: readonly Seen[], all: number): readonly Stretch[] {
  const stretches: { start: number; end: number }[] = [];
  for (const [index, { start, end, sets }] of windows.entries()) {
    let together = sets;
    for (let next = index + 1; next < windows.length && together !== all; next++) {
      const later = windows[next];
      if (later === undefined || later.start > end + REACH) break;
      together |= later.sets;
    }
    if (together !== all) continue;
    const wide = {
      start: lineAround(text, Math.max(0, start - REACH)).start,
      end: lineAround(text, Math.min(text.length, end + REACH)).end,
    };
    const before = stretches.at(-1);
    if (before !== undefined && wide.start <= before.end) before.end = Math.max(before.end, wide.end);
    else stretches.push(wide);
  }
  return stretches;
}
