import type { Value } from "../../value.ts";
import { charactersOf, type Text } from "../values.ts";

/** A text without the characters of a set at its start, its end, or both. */
export function stripText(text: string, characters: ReadonlySet<string>, start: boolean, end: boolean): string {
  const all = charactersOf(text);
  let [from, to] = [0, all.length];
  while (start && from < to && characters.has(all[from] ?? "")) from++;
  while (end && to > from && characters.has(all[to - 1] ?? "")) to--;
  return all.slice(from, to).join("");
}

/**
 * Parts of a text, at most `most` splits (-1: all). Without a separator they are separated by blanks, and none is empty.
 * Null for an empty separator, which is an error.
 */
export function splitText(
  text: string,
  separator: string | null,
  most: number,
  fromEnd: boolean,
): readonly string[] | null {
  if (separator === "") return null;
  if (separator === null && most >= 0) return null;
  const parts = separator === null ? text.split(/\s+/u).filter((part) => part !== "") : text.split(separator);
  if (most < 0 || separator === null || parts.length <= most + 1) return parts;
  if (fromEnd) {
    const rest = parts.length - most;
    return [parts.slice(0, rest).join(separator), ...parts.slice(rest)];
  }
  return [...parts.slice(0, most), parts.slice(most).join(separator)];
}

/** Where a part begins, counted in characters; -1 when it is not there, NaN when it is not known. */
export function findText(text: Text, part: Value | null): number {
  const wanted = part?.kind === "number" && text.bytes ? String.fromCharCode(part.value) : part;
  const sought = typeof wanted === "string" ? wanted : wanted?.kind === "text" ? wanted.value : null;
  if (sought === null) return Number.NaN;
  const at = text.value.indexOf(sought);
  return at < 0 ? at : charactersOf(text.value.slice(0, at)).length;
}
