import { findLiterals } from "./automaton.ts";
import type { Pack } from "./open-pack.ts";
import { lineAround, STEP, WINDOW, widenToLines, windowsAround, type Stretch } from "./windows.ts";

/** A multi-line match is found whole up to this length, in UTF-16 units. */
export const REACH = 512;

/**
 * For each matcher (by index) where in the text it can match: where a literal of each of its sets stands, no farther
 * apart than a match reaches. Undefined where that is nowhere, and for a matcher without literals. It is enough to ask
 * whenever a literal ends: at the last one of a match all the others have been seen.
 */
export function findCandidates(text: string, pack: Pack): readonly (readonly Stretch[] | undefined)[] {
  const { matchers, parts } = pack;
  const found: (Stretch[] | undefined)[] = matchers.map(() => undefined);
  const seen = new LiteralsSeen(pack);
  const lastWindow = new Int32Array(matchers.length).fill(-1);
  let line: Stretch = { start: 0, end: -1 };
  let windows: readonly Stretch[] = [];
  let newest = 0;
  let validUntil = -1;
  findLiterals(text, pack.automaton, (state, offset) => {
    if (offset >= validUntil) {
      if (offset > line.end) line = lineAround(text, offset);
      windows = windowsAround(line, offset);
      newest = windows.at(-1)?.start ?? 0;
      validUntil = nextBorder(windows);
    }
    const end = parts.from[state + 1]!;
    for (let part = parts.from[state]!; part < end; part++) {
      const set = parts.sets[part]!;
      const matcher = parts.matcherOf[set]!;
      seen.note(set, offset);
      if (lastWindow[matcher] === newest) continue;
      const { multiline, reach } = matchers[matcher]!.stored;
      const since = Math.max(0, offset + 1 - reach);
      if (!seen.hasAllSince(matcher, since)) continue;
      const stretches = (found[matcher] ??= []);
      if (multiline) {
        extend(stretches, since, offset + reach);
        continue;
      }
      for (const window of windows) {
        if (window.start <= lastWindow[matcher]! || !seen.hasAllSince(matcher, window.start)) continue;
        stretches.push(window);
        lastWindow[matcher] = window.start;
      }
    }
  });
  return found.map((stretches, index) => {
    if (stretches === undefined || stretches.length === 0) return undefined;
    return matchers[index]!.stored.multiline ? joinWidened(text, stretches) : stretches;
  });
}

/** Of each set of literals, where the last one ended. */
class LiteralsSeen {
  readonly #lastEnd: Int32Array;
  readonly #firstSetOf: Int32Array;

  constructor({ parts }: Pack) {
    this.#lastEnd = new Int32Array(parts.matcherOf.length).fill(-1);
    this.#firstSetOf = parts.firstSetOf;
  }

  note(set: number, offset: number): void {
    this.#lastEnd[set] = offset;
  }

  hasAllSince(matcher: number, offset: number): boolean {
    const end = this.#firstSetOf[matcher + 1]!;
    for (let set = this.#firstSetOf[matcher]!; set < end; set++) if (this.#lastEnd[set]! < offset) return false;
    return true;
  }
}

/** Up to which offset the same windows are around: an overlap ends, or begins, or the line ends. */
function nextBorder([first, second]: readonly Stretch[]): number {
  if (first === undefined) return 0;
  return second === undefined && first.end - first.start === WINDOW ? first.start + STEP : first.end;
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
