declare const brand: unique symbol;

/** A type that only its maker can produce: `Brand<string, "Path">` is no plain string. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

export type NonEmpty<T> = readonly [T, ...T[]];

/** The array, typed as non-empty, or null when there is nothing in it. */
export function nonEmpty<T>(items: readonly T[]): NonEmpty<T> | null {
  return items.length > 0 ? (items as unknown as NonEmpty<T>) : null;
}
