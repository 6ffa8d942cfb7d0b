/** What a reader sees of a text, and where its characters stand there. */
export interface Visible {
  readonly text: string;
  /** Offset in the text that was read of a visible character. */
  offsetOf(at: number): number;
  /** Ranges of the visible text that are code or belong to a link: no sentence ends there, no address begins there. */
  readonly closed: readonly { readonly start: number; readonly end: number }[];
}

/** How much was written at some time. */
export interface Mark {
  readonly length: number;
  readonly parts: number;
}

/** Collects what is seen, from left to right. */
export interface VisibleWriter {
  mark(): Mark;
  write(text: string, offset: number): void;
  /** What was written since, at most 400 UTF-16 units of it, so that links within links stay cheap. */
  since(mark: Mark): string;
  /** What was written since is code or belongs to a link. */
  close(mark: Mark): void;
  finish(): Visible;
}

const LONGEST_SHOWN = 400;

export function openVisible(): VisibleWriter {
  const parts: string[] = [];
  const starts: number[] = [];
  const offsets: number[] = [];
  const closed: { start: number; end: number }[] = [];
  let length = 0;
  return {
    mark: () => ({ length, parts: parts.length }),
    write(added, offset) {
      if (added === "") return;
      parts.push(added);
      starts.push(length);
      offsets.push(offset);
      length += added.length;
    },
    since(mark) {
      let text = "";
      for (let index = mark.parts; index < parts.length && text.length < LONGEST_SHOWN; index++) text += parts[index];
      return text.slice(0, LONGEST_SHOWN);
    },
    close(mark) {
      while ((closed.at(-1)?.start ?? -1) >= mark.length) closed.pop();
      closed.push({ start: mark.length, end: length });
    },
    finish: () => ({ text: parts.join(""), closed, offsetOf: (at) => offsetIn(starts, offsets, at) }),
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
