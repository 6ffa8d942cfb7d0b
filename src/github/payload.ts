import type { Sha } from "../core/ids.ts";

/** SHA-1 or SHA-256, as git writes it. */
export const FULL_ID: RegExp = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u;
const NO_COMMIT = /^0+$/u;

/** A value deep in a payload, whose shape nobody has checked; undefined when something on the way is missing. */
function readValue(payload: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    return (value as Readonly<Record<string, unknown>>)[key];
  }, payload);
}

/** A text that is not empty, or null. */
export function readText(payload: unknown, ...keys: readonly string[]): string | null {
  const value = readValue(payload, keys);
  return typeof value === "string" && value !== "" ? value : null;
}

/** A number as GitHub counts from one, or null. */
export function readNumber(payload: unknown, ...keys: readonly string[]): number | null {
  const value = readValue(payload, keys);
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : null;
}

/** The id of an object; `none` for zeros, which stand for a ref that is not there; null for anything else. */
export function readSha(payload: unknown, ...keys: readonly string[]): Sha | "none" | null {
  const text = readText(payload, ...keys);
  if (text === null || !FULL_ID.test(text)) return null;
  return NO_COMMIT.test(text) ? "none" : (text as Sha);
}
