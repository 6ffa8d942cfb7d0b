/** Computes a value once for each key, whoever asks first, and keeps it until it is told to forget. */
export interface OnceForEach<Key, Value> {
  (key: Key): Promise<Value>;
  forget(key: Key): void;
}

/** A value that could not be computed is kept as well: who asks again gets the same rejection. */
export function onceForEach<Key, Value>(compute: (key: Key) => Promise<Value>): OnceForEach<Key, Value> {
  const kept = new Map<Key, Promise<Value>>();
  const once = (key: Key): Promise<Value> => {
    const value = kept.get(key) ?? compute(key);
    kept.set(key, value);
    return value;
  };
  return Object.assign(once, { forget: (key: Key) => void kept.delete(key) });
}
