/** The YAML block between two `---` lines at the start of a Markdown file. */
export type FrontMatter =
  | { readonly kind: "none" }
  | { readonly kind: "read"; readonly fields: ReadonlyMap<string, unknown> }
  | { readonly kind: "broken"; readonly message: string; readonly line: number };

const BLOCK = /^---[ \t]*(?:\r\n|\n|\r)(?<yaml>[^]*?)(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/u;

/** Where the lines between the marks are, and what is behind them; null when there is no block or it is never closed. */
export function findFrontMatter(
  text: string,
): { readonly start: number; readonly end: number; readonly behind: number } | null {
  const match = text.startsWith("---") ? BLOCK.exec(text) : null;
  if (match === null) return null;
  const start = /[^\r\n]*(?:\r\n|\n|\r)/u.exec(match[0])?.[0].length ?? 0;
  return { start, end: start + (match.groups?.["yaml"] ?? "").length, behind: match[0].length };
}

/** `key: value` where the value means itself in every YAML version: no indicator, no comment, no mapping inside. */
const PLAIN_FIELD =
  /^(?<key>[A-Za-z][\w-]*):[ \t]+(?<value>[A-Za-z/(][^#:\t]*(?:(?::|(?<! )#)[^\s#:][^#:\t]*)*|"[^"\\]*")$/u;
/** Front matter is a few lines; what is longer is read by nobody. In UTF-16 units. */
const LONGEST = 64 * 1024;

/**
 * Reads front matter. A block of plain `key: value` lines, the usual case, is read here; for everything else the YAML
 * parser is loaded (20 ms). Aliases, duplicate keys and a block that is no mapping are broken.
 */
export async function readFrontMatter(text: string): Promise<FrontMatter> {
  if (!text.startsWith("---")) return { kind: "none" };
  const yaml = BLOCK.exec(text)?.groups?.["yaml"];
  if (yaml === undefined) {
    if (!/^---[ \t]*(?:\r|\n|$)/u.test(text)) return { kind: "none" };
    return { kind: "broken", message: "the front matter is opened by --- and never closed", line: 1 };
  }
  if (yaml.length > LONGEST) return { kind: "broken", message: "the front matter is longer than 64 KiB", line: 1 };
  const plain = readPlainFields(yaml);
  if (plain !== null) return { kind: "read", fields: plain };
  const { parseYamlMapping } = await import("./yaml.ts");
  const parsed = parseYamlMapping(yaml);
  return parsed.ok
    ? { kind: "read", fields: parsed.fields }
    : { kind: "broken", message: parsed.message, line: parsed.line + 1 };
}

function readPlainFields(yaml: string): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>();
  for (const line of yaml.split(/\r\n|\n|\r/u)) {
    if (line === "") continue;
    const field = PLAIN_FIELD.exec(line)?.groups;
    const key = field?.["key"];
    const value = field?.["value"];
    if (key === undefined || value === undefined || fields.has(key) || meansSomethingElse(value)) return null;
    fields.set(key, value.startsWith('"') ? value.slice(1, -1) : value);
  }
  return fields;
}

/** Words that YAML 1.1 or 1.2 reads as null or boolean, and text at whose end YAML cuts white space. */
function meansSomethingElse(value: string): boolean {
  return value.endsWith(" ") || /^(?:null|true|false|yes|no|on|off|y|n|nan|inf)$/iu.test(value);
}
