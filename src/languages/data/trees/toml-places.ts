import type { Span } from "../../../core/span.ts";

const HEADER = /^\s*(?<open>\[\[?)(?<name>[^\]]+)\]\]?\s*(?:#.*)?$/u;
const KEY = /^\s*(?<key>(?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=\s*/u;

/**
 * Where the values of a TOML text stand, by their path: `tool.poetry.scripts.x`, `hooks[0].command`. A value goes on to
 * the next line with a key or a header; a line of a longer text that looks like one is taken for one.
 */
export function findTomlPlaces(text: string): ReadonlyMap<string, Span> {
  const places = new Map<string, Span>();
  const counts = new Map<string, number>();
  let table = "";
  let open: { readonly path: string; readonly start: number } | null = null;
  const close = (end: number): void => {
    if (open !== null && !places.has(open.path)) places.set(open.path, { start: open.start, end });
    open = null;
  };
  for (const { 0: line, index } of text.matchAll(/[^\n]+/gu)) {
    const { open: bracket, name } = HEADER.exec(line)?.groups ?? {};
    if (name !== undefined) {
      close(index);
      table = pathOf(name);
      if (bracket === "[[") {
        const count = counts.get(table) ?? 0;
        counts.set(table, count + 1);
        table = `${table}[${count}]`;
      }
      continue;
    }
    const match = KEY.exec(line);
    const key = match?.groups?.["key"];
    if (match === null || key === undefined) continue;
    close(index);
    open = { path: table === "" ? pathOf(key) : `${table}.${pathOf(key)}`, start: index + match[0].length };
  }
  close(text.length);
  return places;
}

function pathOf(name: string): string {
  return name
    .trim()
    .replaceAll(/["']/gu, "")
    .replaceAll(/\s*\.\s*/gu, ".");
}
