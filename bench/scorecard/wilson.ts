/** A share with its 95 % Wilson score interval (Wilson 1927), all between 0 and 1. */
export interface Share {
  readonly hits: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

const Z = 1.959964;

export function wilson(hits: number, of: number): Share {
  if (of === 0) return { hits, of, low: 0, high: 1 };
  const share = hits / of;
  const denominator = 1 + Z ** 2 / of;
  const middle = (share + Z ** 2 / (2 * of)) / denominator;
  const half = (Z / denominator) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  return { hits, of, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** `161/254 = 63.4 % (57.3–69.1)` */
export function wordShare({ hits, of, low, high }: Share): string {
  const percent = (value: number): string => (value * 100).toFixed(1);
  return of === 0 ? "none" : `${hits}/${of} = ${percent(hits / of)} % (${percent(low)}–${percent(high)})`;
}
