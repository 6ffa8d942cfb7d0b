/**
 * Texts longer than this are worked out each time: few of them come twice, and V8 keeps a longer part of a text together with
 * the whole text (`SlicedString::kMinLength`). In UTF-16 units.
 */
const LONGEST = 12;
/** Texts that are remembered at once: as many as a few long documents have different words. */
const MOST = 10_000;

/**
 * What a pure function says of a short text, worked out once: most words of a language are few. Forgets everything when there
 * is too much of it, so that no text can fill the memory.
 */
export function remember<T>(workOut: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return workOut(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = workOut(text);
    if (known.size >= MOST) known.clear();
    known.set(text, value);
    return value;
  };
}
