/** What the first lines of a tool say of it; null for what they do not say. */
export interface Header {
  readonly isManaged: boolean | null;
  readonly version: string | null;
  readonly hash: string | null;
  /** What follows the header: the code, and whatever a person has put before it. */
  readonly body: string;
  /** The first line above the header's end that is no comment, 1-based: `anvil verify` drops all of them unread. */
  readonly codeAt: number | null;
}

/** Anvil looks no further for its header (anvil/tool_manager.py). */
const LINES = 10;

export function readHeader(text: string): Header {
  const lines = text.split(/\r\n|\r|\n/u);
  const top = lines.slice(0, LINES);
  const find = (pattern: RegExp): string | null => {
    for (const line of top) {
      const value = pattern.exec(line)?.[1];
      if (value !== undefined) return value;
    }
    return null;
  };
  const managed = find(/^#\s*ANVIL-MANAGED:\s*(true|false)\b/iu) ?? (find(/^#\s*(ANVIL MANAGED TOOL)/u) && "true");
  const end = lines.findIndex((line) => line.startsWith("# ---"));
  const above = lines.slice(0, Math.max(end, 0)).findIndex((line) => !/^\s*(?:#|$)/u.test(line));
  return {
    isManaged: managed === null ? null : managed.toLowerCase() === "true",
    version: find(/^#\s*version:\s*(\S+)/iu),
    hash: find(/^#\s*hash:\s*(\S+)/iu),
    body: lines.filter((line, index) => index >= LINES || !HEADER_LINE.test(line)).join("\n"),
    codeAt: above < 0 ? null : above + 1,
  };
}

const HEADER_LINE = /^#\s*(?:ANVIL-MANAGED|version|hash):/iu;

/** Whether a version is above another, part by part as numbers; false where one of them is no version. */
export function isLater(version: string | null, before: string | null): boolean {
  const [a, b] = [partsOf(version), partsOf(before)];
  if (a === null || b === null) return false;
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const [left, right] = [a[index] ?? 0, b[index] ?? 0];
    if (left !== right) return left > right;
  }
  return false;
}

function partsOf(version: string | null): readonly number[] | null {
  return version !== null && /^\d{1,9}(?:\.\d{1,9}){0,3}$/u.test(version) ? version.split(".").map(Number) : null;
}
