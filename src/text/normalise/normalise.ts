import { readEscape } from "./escapes.ts";
import { foldCharacter, isStable } from "./fold-character.ts";

/** A text as a reader takes it, with the way back to what is really there. */
export interface Normalised {
  readonly text: string;
  /** Offset in the original for an offset in `text`; a removed character belongs to what stands before it. */
  readonly originalOffset: (offset: number) => number;
}

/** Anything that can change: not ASCII, or the first character of an escape. */
const CHANGEABLE = /[^\0-\x7f]|[&%\\]/u;

/**
 * Writes a text as its reader takes it: compatible forms without accents (NFKD), look-alike letters, invisible characters removed, hidden tag text
 * made plain, HTML, percent and code escapes decoded. Line breaks are neither made nor removed.
 * Plain ASCII without an escape comes back as it is, at no cost. The result keeps its length in lower case.
 */
export function normalise(original: string): Normalised {
  const first = original.search(CHANGEABLE);
  if (first < 0) return { text: original, originalOffset: (offset) => offset };
  const builder = new Builder(original);
  for (let at = first; at < original.length;) {
    const unit = original.charCodeAt(at);
    if (isStable(unit)) at += 1;
    else if (unit < 0x80) at = decodeAt(original, at, builder);
    else at = foldAt(original, at, builder);
  }
  return builder.finish();
}

/** Both return where the text goes on. */
function decodeAt(original: string, at: number, builder: Builder): number {
  const escape = readEscape(original, at);
  if (escape === null) return at + 1;
  if (escape.character !== null) builder.replace(at, escape.end, escape.character);
  return escape.end;
}

function foldAt(original: string, at: number, builder: Builder): number {
  const character = String.fromCodePoint(original.codePointAt(at) ?? 0);
  const folded = foldCharacter(character);
  if (folded !== character) builder.replace(at, at + character.length, folded);
  return at + character.length;
}

/** Copies stretches that stay the same whole and notes each place where the offsets part. */
class Builder {
  readonly #original: string;
  readonly #parts: string[] = [];
  /** Sorted pairs: from this normalised offset on, the original is that far ahead. */
  readonly #starts: number[] = [0];
  readonly #originals: number[] = [0];
  #length = 0;
  /** Up to where the original has been copied. */
  #copied = 0;

  constructor(original: string) {
    this.#original = original;
  }

  /** Each stretch behind the one before it; what lies between stays. */
  replace(start: number, end: number, text: string): void {
    this.#put(this.#original.slice(this.#copied, start), this.#copied, start);
    this.#put(text, start, end);
    this.#copied = end;
  }

  #put(text: string, start: number, end: number): void {
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
    if (this.#copied === 0) return { text: this.#original, originalOffset: (offset) => offset };
    this.#put(this.#original.slice(this.#copied), this.#copied, last);
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
