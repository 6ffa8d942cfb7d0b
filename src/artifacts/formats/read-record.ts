import type { Path } from "../../core/ids.ts";
import { decodeText } from "../../text/decode.ts";
import { readEntry } from "../hash-files.ts";
import type { FormatSide } from "./format.ts";

/** In bytes. Parsing takes some ten times as much memory; records of real systems have some kilobytes. */
const MOST = 8 * 1024 * 1024;

/** What a file of records says; `problem` in words where it says nothing that can be relied on. */
export type Read<T> =
  | { readonly value: T; readonly problem?: never }
  | { readonly value?: never; readonly problem: string };

/** The text of a file of the tree; null where there is none. */
export async function readText(
  path: string,
  { entries, read }: Pick<FormatSide, "entries" | "read">,
): Promise<Read<string> | null> {
  const entry = entries.get(path as Path);
  if (entry === undefined) return null;
  if (entry.kind !== "file") return { problem: "it is no plain file" };
  const content = await readEntry(entry, read);
  if (content === null) return { problem: "it cannot be read" };
  if (content.bytes === null || content.size > MOST) return { problem: `it has ${content.size} bytes` };
  const decoded = decodeText(content.bytes);
  return decoded.kind === "binary" ? { problem: "it is no text" } : { value: decoded.text };
}

/** The value of a JSON file of the tree; null where there is none. */
export async function readJson(
  path: string,
  tree: Pick<FormatSide, "entries" | "read">,
): Promise<Read<unknown> | null> {
  const text = await readText(path, tree);
  return text === null || text.problem !== undefined ? text : parseJson(text.value);
}

export function parseJson(text: string): Read<unknown> {
  try {
    return { value: JSON.parse(text.startsWith("\ufeff") ? text.slice(1) : text) as unknown };
  } catch {
    return { problem: "it is no JSON" };
  }
}

/** The fields of a JSON object, own ones only; empty for everything else. */
export function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(isObject(value) ? Object.entries(value) : []);
}

export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** The line in which a text first has the JSON string of a name, 1-based; 1 without one. */
export function lineOfName(text: string, name: string): number {
  const at = text.indexOf(JSON.stringify(name));
  return at < 0 ? 1 : text.slice(0, at).split("\n").length;
}
