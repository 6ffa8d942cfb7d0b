import type { Value } from "../../value.ts";

/** JSON of this many UTF-16 units is read; what is longer is data. */
const MOST_JSON = 1 << 16;

/** What `JSON.parse` gives; null when it is no JSON, or too long. */
export function readJson(text: string): Value | null {
  if (text.length > MOST_JSON) return null;
  try {
    return fromJson(JSON.parse(text));
  } catch {
    // No JSON, or nested too deeply to be gone through.
    return null;
  }
}

function fromJson(parsed: unknown): Value {
  if (typeof parsed === "string") return { kind: "text", value: parsed, bytes: false };
  if (typeof parsed === "number") return { kind: "number", value: parsed };
  if (Array.isArray(parsed)) return { kind: "list", items: parsed.map(fromJson) };
  if (typeof parsed !== "object" || parsed === null) return { kind: "constant", name: String(parsed) };
  const entries = Object.entries(parsed).map(([key, value]) => ({
    key: { kind: "text" as const, value: key, bytes: false },
    value: fromJson(value),
  }));
  return { kind: "dictionary", entries };
}
