import type { Span } from "../../core/span.ts";
import { ENDS_WORD, STARTS_WORD } from "./pack.ts";
import { lineAround, STEP, WINDOW, windowsAround } from "./windows.ts";

/** The windows around an offset that moves through a text. */
export class MovingWindows {
  readonly #text: string;
  #line: Span = { start: 0, end: -1 };
  windows: readonly Span[] = [];
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
