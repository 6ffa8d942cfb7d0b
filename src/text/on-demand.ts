/** A table that is only looked things up in. */
export type Lookup<T> = Pick<ReadonlyMap<string, T>, "get">;

/**
 * A table whose entries are made when they are first asked for: a start needs a few of thousands. What there is no entry for
 * is not kept, because texts have words without end.
 */
export function makeOnDemand<T>(make: (key: string) => T | undefined): Lookup<T> {
  const made = new Map<string, T>();
  return {
    get(key) {
      const known = made.get(key);
      if (known !== undefined) return known;
      const entry = make(key);
      if (entry !== undefined) made.set(key, entry);
      return entry;
    },
  };
}
