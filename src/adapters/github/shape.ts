import type { Sha } from "../../core/ids.ts";

/** Reads a value whose shape nobody has checked; undefined when it is another one. */
export type Read<T> = (value: unknown) => T | undefined;

export const text: Read<string> = (value) => (typeof value === "string" ? value : undefined);
export const flag: Read<boolean> = (value) => (typeof value === "boolean" ? value : undefined);
export const integer: Read<number> = (value) => (Number.isSafeInteger(value) ? (value as number) : undefined);

/** A full object id. */
export const sha: Read<Sha> = (value) =>
  typeof value === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.test(value) ? (value as Sha) : undefined;

/** One of a few texts, each with what it stands for. */
export function oneOf<T>(meanings: Readonly<Record<string, T>>): Read<T> {
  return (value) => (typeof value === "string" && Object.hasOwn(meanings, value) ? meanings[value] : undefined);
}

/** Null for what is null or left out. */
export function orNull<T>(read: Read<T>): Read<T | null> {
  return (value) => (value === null || value === undefined ? null : read(value));
}

/** Another value for what is null or left out. */
export function orElse<T>(read: Read<T>, instead: T): Read<T> {
  return (value) => (value === null || value === undefined ? instead : read(value));
}

/** All items, or none when one of them is of another shape. */
export function list<T>(read: Read<T>): Read<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const items = value.map(read);
    return items.every((item) => item !== undefined) ? items : undefined;
  };
}

/** What stands below some keys; what is missing on the way is left out. */
export function at<T>(keys: readonly string[], read: Read<T>): Read<T> {
  return (value) => read(keys.reduce(ownValue, value));
}

function ownValue(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

/** An object, each of whose fields is read from the whole value. */
export function record<T extends object>(fields: { readonly [K in keyof T]: Read<T[K]> }): Read<T> {
  const entries = Object.entries(fields) as readonly (readonly [string, Read<unknown>])[];
  return (value) => {
    const found = entries.map(([name, read]) => [name, read(value)] as const);
    return found.every(([, field]) => field !== undefined) ? (Object.fromEntries(found) as T) : undefined;
  };
}

/** What is read, made into something else. */
export function convert<A, B>(read: Read<A>, change: (value: A) => B): Read<B> {
  return (value) => {
    const found = read(value);
    return found === undefined ? undefined : change(found);
  };
}
