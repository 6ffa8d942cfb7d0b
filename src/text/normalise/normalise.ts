import { foldConfusable } from "./confusables.ts";
import { findEscapes, mayHoldEscapes } from "./escapes.ts";

/** A text as a reader takes it, with the way back to what is really there. */
export interface Normalised {
  readonly text: string;
  /** Offset in the original for an offset in `text`; a removed character belongs to what stands before it. */
  readonly originalOffset: (offset: number) => number;
}

const NOT_ASCII = /[^\0-\x7f]/u;
/** Characters that show nothing: soft hyphen, zero-width, bidi controls, variation selectors, other default-ignorables. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
/** A run that stays as it is (ASCII, kana, CJK ideographs, Hangul), or one character that may change (group 1). */
const STABLE_OR_ONE = /[\0-\x7f\u3041-\u30ff\u4e00-\u9fff]+|([^])/gu;
/** Accents and other marks: "ìgnore" reads as "ignore". */
const MARKS = /\p{Mn}/gu;
const ANY = /[^]/gu;
/** Tag characters spell ASCII that no screen shows (U+E0020 to U+E007E). */
const TAG_BASE = 0xe0000;

/**
 * Writes a text as its reader takes it: compatible forms without accents (NFKD), look-alike letters, invisible characters removed, hidden tag text
 * made plain, HTML, percent and code escapes decoded. Line breaks are neither made nor removed.
 * Plain ASCII without an escape comes back as it is, at no cost. The result keeps its length in lower case.
 */
export function normalise(original: string): Normalised {
  const escaped = mayHoldEscapes(original);
  if (!escaped && !NOT_ASCII.test(original)) return { text: original, originalOffset: (offset) => offset };
  const builder = new Builder(original);
  let from = 0;
  if (escaped) {
    for (const escape of findEscapes(original)) {
      builder.fold(from, escape.start);
      builder.put(escape.character, escape.start, escape.end);
      from = escape.end;
    }
  }
  builder.fold(from, original.length);
  return builder.finish();
}

/** Copies stretches that stay the same whole and notes each place where the offsets part. */
class Builder {
  readonly #original: string;
  readonly #parts: string[] = [];
  /** Sorted pairs: from this normalised offset on, the original is that far ahead. */
  readonly #starts: number[] = [0];
  readonly #originals: number[] = [0];
  #length = 0;

  constructor(original: string) {
    this.#original = original;
  }

  /** Text of other characters than escapes: only what is not ASCII can change. */
  fold(start: number, end: number): void {
    if (start === end) return;
    const stretch = this.#original.slice(start, end);
    if (!NOT_ASCII.test(stretch)) return this.put(stretch, start, end);
    for (const match of stretch.matchAll(STABLE_OR_ONE)) {
      const at = start + match.index;
      const folded = match[1] === undefined ? match[0] : foldCharacter(match[0]);
      this.put(folded, at, at + match[0].length);
    }
  }

  put(text: string, start: number, end: number): void {
    if (text.length > 0) {
      if (start - this.#length !== this.#ahead()) this.#mark(start);
      this.#parts.push(text);
      this.#length += text.length;
    }
    if (text.length !== end - start) this.#mark(end);
  }

  #ahead(): number {
    return (this.#originals.at(-1) ?? 0) - (this.#starts.at(-1) ?? 0);
  }

  #mark(originalOffset: number): void {
    if (this.#starts.at(-1) === this.#length) {
      this.#originals[this.#originals.length - 1] = originalOffset;
      return;
    }
    this.#starts.push(this.#length);
    this.#originals.push(originalOffset);
  }

  finish(): Normalised {
    const starts = this.#starts;
    const originals = this.#originals;
    const last = this.#original.length;
    return {
      text: this.#parts.join(""),
      originalOffset(offset) {
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
          const middle = (low + high + 1) >> 1;
          if ((starts[middle] ?? 0) <= offset) low = middle;
          else high = middle - 1;
        }
        const mapped = (originals[low] ?? 0) + offset - (starts[low] ?? 0);
        return Math.min(mapped, originals[low + 1] ?? last);
      },
    };
  }
}

function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code > TAG_BASE && code < TAG_BASE + 0x80) {
    return code >= TAG_BASE + 0x20 && code < TAG_BASE + 0x7f ? String.fromCharCode(code - TAG_BASE) : "";
  }
  if (INVISIBLE.test(character)) return "";
  const folded = foldConfusable(character);
  if (folded !== character) return folded;
  // A mathematical alpha is an alpha first, and an `a` then.
  const compatible = character.normalize("NFKD").replace(MARKS, "").replace(ANY, foldConfusable);
  return /[\r\n]/u.test(compatible) ? " " : compatible;
}
