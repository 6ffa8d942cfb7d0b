export interface Limits {
  /** Texts longer than this, in UTF-16 units, are worked out each time: few of them come twice. */
  readonly longest: number;
  /** Texts that are remembered at once. */
  readonly most: number;
}

/**
 * What a pure function says of a text, worked out once: words of a language are few, and sentences come again in the other
 * version of a file. Forgets everything when there is too much of it, so that no text can fill the memory.
 */
export function remember<T>({ longest, most }: Limits, workOut: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return workOut(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = workOut(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}
