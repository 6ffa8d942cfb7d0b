import type { Span } from "../../../core/span.ts";
import { parse, TomlError, type TomlTable, type TomlValue } from "smol-toml";
import { indexLines } from "../../../text/positions.ts";
import { failedTree } from "./failed.ts";
import type { DataNode, DataTree } from "./node.ts";
import { findTomlPlaces, pathTo, type TomlPlace } from "./toml-places.ts";

/** UTF-16 units: of what people write, and of what package managers do. */
const LONGEST = 1024 * 1024;
export const LONGEST_LOCK: number = 4 * LONGEST;

/**
 * Reads TOML 1.0 of at most so many UTF-16 units. Its parser knows no places: these are found afterwards. A table with a
 * header has that of the whole text.
 */
export function readToml(text: string, longest: number = LONGEST): DataTree {
  if (text.length > longest) return failedTree(`TOML of more than ${longest} characters`, text, 0);
  try {
    const table = parse(text, { integersAsBigInt: "asNeeded" });
    const whole = { start: 0, end: text.length };
    return { root: convert(table, "", findTomlPlaces(text), whole, text), parse: { kind: "ok" } };
  } catch (error) {
    if (error instanceof TomlError) {
      const lines = indexLines(text);
      const start = lines.startOf(Math.min(lines.count, Math.max(1, error.line))) + error.column - 1;
      return failedTree(error.message, text, start);
    }
    if (error instanceof RangeError) return failedTree("TOML nests too deeply", text, 0);
    throw error;
  }
}

function convert(
  value: TomlValue,
  path: string,
  places: ReadonlyMap<string, TomlPlace>,
  around: Span,
  source: string,
): DataNode {
  const span = places.get(path)?.value ?? around;
  if (typeof value === "string") {
    const at = source.slice(span.start, span.end).indexOf(value);
    const stretches = at < 0 || value === "" ? [] : [{ at: 0, source: span.start + at, length: value.length }];
    return { kind: "text", text: value, stretches, span };
  }
  if (Array.isArray(value)) {
    return {
      kind: "list",
      span,
      items: value.map((item, index) => convert(item, pathTo(path, index), places, span, source)),
    };
  }
  if (typeof value === "object" && !(value instanceof Date)) {
    const entries = Object.entries(value as TomlTable).map(([key, item]) => {
      const own = pathTo(path, key);
      return { key, keySpan: places.get(own)?.key ?? span, value: convert(item, own, places, span, source) };
    });
    return { kind: "map", span, entries };
  }
  return { kind: "other", value: typeof value === "number" || typeof value === "boolean" ? value : null, span };
}
