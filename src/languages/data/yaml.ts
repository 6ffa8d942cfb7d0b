import { LineCounter, parseDocument } from "yaml";

export type YamlMapping =
  | { readonly ok: true; readonly fields: ReadonlyMap<string, unknown> }
  | { readonly ok: false; readonly message: string; readonly line: number };

/** Parses hostile YAML that must be one mapping: no aliases, no duplicate keys, no tags. Lines are 1-based. */
export function parseYamlMapping(text: string): YamlMapping {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      uniqueKeys: true,
      prettyErrors: false,
      logLevel: "silent",
    });
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem !== undefined) {
      return { ok: false, message: firstLine(problem.message), line: lines.linePos(problem.pos[0]).line };
    }
    const value: unknown = document.toJS({ maxAliasCount: 0, mapAsMap: true });
    if (value instanceof Map)
      return { ok: true, fields: new Map([...value].map(([key, item]) => [String(key), item])) };
    return { ok: false, message: "the block is no list of `key: value` lines", line: 1 };
  } catch (error) {
    return { ok: false, message: firstLine(error instanceof Error ? error.message : String(error)), line: 1 };
  }
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
