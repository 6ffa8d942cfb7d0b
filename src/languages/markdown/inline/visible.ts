/** What a reader sees of a text, and where its characters stand there. */
export interface Visible {
  readonly text: string;
  /** Offset in the text that was read of a visible character. */
  offsetOf(at: number): number;
  /** Ranges of the visible text that are code or belong to a link: no sentence ends there, no address begins there. */
  readonly closed: readonly { readonly start: number; readonly end: number }[];
}

/** Collects what is seen, from left to right, in parts. */
export interface VisibleWriter {
  /** The number of the part that is written next. */
  mark(): number;
  write(text: string, offset: number): void;
  /** Takes back parts, the last exclusive: a bracket that turned out to belong to a link. */
  drop(from: number, to: number): void;
  /** What was written since, at most 400 parts or UTF-16 units of it, so that links within links stay cheap. */
  since(part: number): string;
  /** What was written since is code or belongs to a link. */
  close(part: number): void;
  finish(): Visible;
}

const LONGEST_SHOWN = 400;

export function openVisible(): VisibleWriter {
  const parts: string[] = [];
  const offsets: number[] = [];
  const closed: { from: number; to: number }[] = [];
  return {
    mark: () => parts.length,
    write(text, offset) {
      if (text === "") return;
      parts.push(text);
      offsets.push(offset);
    },
    drop(from, to) {
      parts.fill("", from, to);
    },
    since(part) {
      return parts
        .slice(part, part + LONGEST_SHOWN)
        .join("")
        .slice(0, LONGEST_SHOWN);
    },
    close(part) {
      while ((closed.at(-1)?.from ?? -1) >= part) closed.pop();
      closed.push({ from: part, to: parts.length });
    },
    finish() {
      const starts: number[] = [];
      let length = 0;
      for (const part of parts) {
        starts.push(length);
        length += part.length;
      }
      const startOf = (part: number): number => starts[part] ?? length;
      return {
        text: parts.join(""),
        closed: closed.map(({ from, to }) => ({ start: startOf(from), end: startOf(to) })),
        offsetOf: (at) => offsetIn(starts, offsets, at),
      };
    },
  };
}

function offsetIn(starts: readonly number[], offsets: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return (offsets[low] ?? 0) + Math.max(0, at - (starts[low] ?? 0));
}
