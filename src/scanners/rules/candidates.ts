import { findLiterals } from "./automaton.ts";
import type { Search } from "./open-pack.ts";
import { ENDS_WORD, STARTS_WORD } from "./pack.ts";
import { bordersOf, lengthOf, setOf } from "./parts.ts";
import { lineAround, STEP, WINDOW, widenToLines, windowsAround, type Stretch } from "./windows.ts";

/** A multi-line match is found whole up to this length, in UTF-16 units. */
export const REACH = 512;

/**
 * For each matcher (by index) where in the text it can match: where a literal of each of its sets stands, no farther
 * apart than a match reaches. Undefined where that is nowhere, and for a matcher without literals. It is enough to ask
 * whenever a literal ends: at the last one of a match all the others have been seen.
 */
export function findCandidates(text: string, { automaton, parts: laidOut }: Search): readonly (readonly Stretch[] | undefined)[] {
  const { from, parts, matcherOf, firstSetOf, reachOf } = laidOut;
  const found: (Stretch[] | undefined)[] = [];
  /** Of each set, where its last literal ended. */
  const lastEnd = new Int32Array(matcherOf.length).fill(-1);
  /** Of each matcher, where its last window starts. */
  const lastWindow = new Int32Array(reachOf.length).fill(-1);
  const view = new View(text);

  function hasAllSince(matcher: number, offset: number): boolean {
    const end = firstSetOf[matcher + 1]!;
    for (let set = firstSetOf[matcher]!; set < end; set++) if (lastEnd[set]! < offset) return false;
    return true;
  }

  findLiterals(text, automaton, (state, offset) => {
    if (offset >= view.validUntil) view.moveTo(offset);
    const end = from[state + 1]!;
    for (let index = from[state]!; index < end; index++) {
      const part = parts[index]!;
      const borders = bordersOf(part);
      if (borders !== 0 && !view.hasBorders(borders, offset, lengthOf(part))) continue;
      const set = setOf(part);
      const matcher = matcherOf[set]!;
      lastEnd[set] = offset;
      if (lastWindow[matcher] === view.newest) continue;
      const reach = reachOf[matcher]!;
      const since = Math.max(0, offset + 1 - Math.abs(reach));
      if (!hasAllSince(matcher, since)) continue;
      if (reach < 0) {
        extend((found[matcher] ??= []), since, offset - reach);
        continue;
      }
      for (const window of view.windows) {
        if (window.start <= lastWindow[matcher]! || !hasAllSince(matcher, window.start)) continue;
        (found[matcher] ??= []).push(window);
        lastWindow[matcher] = window.start;
      }
    }
  });
  return found.map((stretches, index) => {
    return stretches !== undefined && reachOf[index]! < 0 ? joinWidened(text, stretches) : stretches;
  });
}

/** The windows around an offset that moves through a text. */
class View {
  readonly #text: string;
  #line: Stretch = { start: 0, end: -1 };
  windows: readonly Stretch[] = [];
  /** Where the last of the windows starts. */
  newest = 0;
  /** Up to which offset the same windows are around: an overlap ends, or begins, or the line ends. */
  validUntil = 0;

  constructor(text: string) {
    this.#text = text;
  }

  moveTo(offset: number): void {
    if (offset > this.#line.end) this.#line = lineAround(this.#text, offset);
    this.windows = windowsAround(this.#line, offset);
    const [first, second] = this.windows;
    if (first === undefined) throw new Error(`no window around ${offset}`);
    this.newest = (second ?? first).start;
    const isBeforeOverlap = second === undefined && first.end - first.start === WINDOW;
    this.validUntil = isBeforeOverlap ? first.start + STEP : first.end;
  }

  /** Whether a literal of that length whose last unit is at the offset stands at the borders of a word, or of a window. */
  hasBorders(borders: number, offset: number, length: number): boolean {
    const before = offset - length;
    if ((borders & STARTS_WORD) !== 0 && isWordUnit(this.#text.charCodeAt(before))) return this.#startsAt(before + 1);
    if ((borders & ENDS_WORD) !== 0 && isWordUnit(this.#text.charCodeAt(offset + 1))) return this.#endsAt(offset + 1);
    return true;
  }

  #startsAt(offset: number): boolean {
    return this.windows.some(({ start }) => start === offset);
  }

  #endsAt(offset: number): boolean {
    return this.windows.some(({ end }) => end === offset);
  }
}

/** What `\w` matches. False outside of the text. */
function isWordUnit(unit: number): boolean {
  const letter = unit | 0x20;
  return (letter >= 0x61 && letter <= 0x7a && unit < 0x80) || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f;
}

function extend(stretches: Stretch[], start: number, end: number): void {
  const last = stretches.at(-1);
  if (last !== undefined && start <= last.end) stretches[stretches.length - 1] = { start: last.start, end };
  else stretches.push({ start, end });
}

/** As whole lines, those that meet as one. */
function joinWidened(text: string, stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const { start, end } = widenToLines(text, stretch);
    extend(joined, start, end);
  }
  return joined;
}
