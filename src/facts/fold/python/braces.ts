import type { ArgumentValue, Value } from "../../value.ts";
import { likeText, type Text } from "../values.ts";
import { displayText, representText } from "./display.ts";
import { formatValue } from "./format-spec.ts";

/** `{{`, `}}`, or a field without others in its format: what is asked for, conversion, format. */
const FIELD = /\{\{|\}\}|\{(?<field>[^{}!:]{0,200})(?:!(?<conversion>[rsa]))?(?::(?<format>[^{}]{0,100}))?\}/gu;
/** A field that goes to an attribute or item which only the interpreter has: `{0.__class__}`, `{x[__globals__]}`. */
const HIDDEN = /\{[^{}]{0,200}?[.[]__[^{}]{0,200}\}/u;

/** Whether a format reads attributes that lead from any value to everything else. */
export function reachesThroughFormat(text: string): boolean {
  return HIDDEN.test(text);
}

/** What `text.format(…)` gives; parts that are not known stay as values. Null when it is an error or not understood. */
export function formatBraces(text: Text, args: readonly ArgumentValue[]): Value | null {
  const parts: (string | Value)[] = [];
  let [from, next] = [0, 0];
  for (const match of text.value.matchAll(FIELD)) {
    const between = text.value.slice(from, match.index);
    if (/[{}]/u.test(between)) return null;
    parts.push(between);
    from = match.index + match[0].length;
    const { field, conversion, format = "" } = match.groups ?? {};
    if (field === undefined) {
      parts.push(match[0].charAt(0));
      continue;
    }
    const value = argumentFor(field === "" ? String(next++) : field, args);
    if (value === null) return null;
    const shown = convert(value, conversion);
    parts.push(shown === null ? value : (formatValue(shown, format) ?? value));
  }
  const rest = text.value.slice(from);
  if (/[{}]/u.test(rest)) return null;
  parts.push(rest);
  if (!parts.every((part) => typeof part === "string")) return { kind: "template", parts };
  return likeText(parts.join(""), text);
}

/** A position, a name, or one of them with items: `0`, `name`, `0[1]`, `d[key]`. */
function argumentFor(field: string, args: readonly ArgumentValue[]): Value | null {
  const [first = "", ...keys] = field.split("[");
  const positional = args.filter(({ name }) => name === null);
  const found = /^\d+$/u.test(first) ? positional[Number(first)] : args.find(({ name }) => name === first);
  let value = found?.value ?? null;
  for (const key of keys) value = value === null || !key.endsWith("]") ? null : itemFor(value, key.slice(0, -1));
  return value;
}

function itemFor(value: Value, key: string): Value | null {
  if (value.kind === "list") return (/^\d+$/u.test(key) ? value.items[Number(key)] : undefined) ?? null;
  if (value.kind === "text") return null;
  if (value.kind !== "dictionary") return null;
  return value.entries.findLast((entry) => entry.key.kind === "text" && entry.key.value === key)?.value ?? null;
}

function convert(value: Value, conversion: string | undefined): Value | null {
  if (conversion === undefined) return value;
  const text = conversion === "s" ? displayText(value) : representText(value);
  return text === null ? null : { kind: "text", value: text, bytes: false };
}
