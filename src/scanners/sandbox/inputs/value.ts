/**
 * An argument, as JSON: with objects of one key that begins with `$` for what JSON cannot say, or not shortly. The programs
 * that make the calls know them: `$plain` (whatever such a parameter is usually given), `$text` (pieces, each so many times),
 * `$number` (in words), `$nested` (lists, so deep), `$bytes` (in Latin-1).
 */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

/** What a call is given where nothing else is said: a guess from the parameter's name and type. */
export const PLAIN: Value = { $plain: true };

/** A long text: pieces, each so many times. */
export type Pieces = readonly (readonly [piece: string, times: number])[];

export function longText(...pieces: Pieces): Value {
  return { $text: pieces };
}

/** What an object with a single key that begins with `$` stands for; null for every other value. */
export function tagOf(value: Value): readonly [tag: string, body: Value] | null {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return null;
  const [entry, ...others] = Object.entries(value as Readonly<Record<string, Value>>);
  return entry !== undefined && others.length === 0 && entry[0].startsWith("$") ? entry : null;
}

export function isPlain(value: Value): boolean {
  return tagOf(value)?.[0] === "$plain";
}

/** The pieces of a text, however it is written; null for what is none. */
export function piecesOf(value: Value): Pieces | null {
  if (typeof value === "string") return [[value, 1]];
  const tag = tagOf(value);
  return tag?.[0] === "$text" ? (tag[1] as unknown as Pieces) : null;
}

/** All texts in a value, at any depth, as they are given. */
export function textsIn(value: Value): readonly string[] {
  const pieces = piecesOf(value);
  if (pieces !== null) return [pieces.map(([piece, times]) => piece.repeat(times)).join("")];
  if (value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return Object.entries(value).flatMap(([key, each]) => [key, ...textsIn(each as Value)]);
}

/** The largest absolute number in a value; 0 where there is none. */
export function largestNumberIn(value: Value): number {
  if (typeof value === "number") return Math.abs(value);
  const tag = tagOf(value);
  if (tag?.[0] === "$number") return Math.abs(Number(tag[1])) || Infinity;
  if (tag !== null || value === null || typeof value !== "object") return 0;
  return Math.max(0, ...Object.values(value).map((each) => largestNumberIn(each as Value)));
}

/** A value in one line, for people: `"a" × 28 + "!"`. */
export function showValue(value: Value): string {
  const tag = tagOf(value);
  switch (tag?.[0]) {
    case "$text":
      return (piecesOf(value) ?? [])
        .map(([piece, times]) => (times === 1 ? JSON.stringify(piece) : `${JSON.stringify(piece)} × ${times}`))
        .join(" + ");
    case "$number":
      return String(tag?.[1]);
    case "$nested":
      return `a list, ${String(tag?.[1])} deep`;
    case "$bytes":
      return `bytes ${JSON.stringify(tag?.[1])}`;
    default:
      return Array.isArray(value) ? `[${value.map(showValue).join(", ")}]` : showPlainly(value);
  }
}

function showPlainly(value: Value): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${showValue(each as Value)}`);
  return `{${entries.join(", ")}}`;
}
