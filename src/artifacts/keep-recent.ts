/** Values by their key, as many as fit into a total size; what was put in first goes first. */
export interface Recent<Key, Value> {
  get(key: Key): Value | undefined;
  /** Does nothing for a key that is there, and for what alone would push a quarter of the others out. */
  put(key: Key, value: Value, size: number): void;
}

/** `most` and the sizes are in the same unit, whatever it is. */
export function keepRecent<Key, Value>(most: number): Recent<Key, Value> {
  const kept = new Map<Key, { readonly value: Value; readonly size: number }>();
  let total = 0;
  return {
    get: (key) => kept.get(key)?.value,
    put(key, value, size) {
      if (size > most / 4 || kept.has(key)) return;
      kept.set(key, { value, size });
      total += size;
      for (const [oldest, entry] of kept) {
        if (total <= most) break;
        kept.delete(oldest);
        total -= entry.size;
      }
    },
  };
}
