import type { Value } from "../../value.ts";
import { likeText, type Text } from "../values.ts";
import { displayText, representText } from "./display.ts";
import { formatValue } from "./format-spec.ts";

/** A conversion of printf-style formatting: name, flags, width, precision, type. */
const CONVERSION =
  /%(?:\((?<name>[^()]{0,200})\))?(?<flags>[-+ #0]{0,5})(?<width>\d{1,5}|\*)?(?:\.(?<precision>\d{1,5}|\*))?[hlL]?(?<type>.)/gsu;

/** What `text % values` gives; parts that are not known stay as values. Null when it is an error or not understood. */
export function formatPercent(text: Text, values: Value): Value | null {
  const items = values.kind === "list" ? values.items : [values];
  const parts: (string | Value)[] = [];
  let [from, next] = [0, 0];
  for (const match of text.value.matchAll(CONVERSION)) {
    const { name, flags = "", width, precision, type } = match.groups ?? {};
    parts.push(text.value.slice(from, match.index));
    from = match.index + match[0].length;
    if (type === "%") {
      parts.push("%");
      continue;
    }
    if (width === "*" || precision === "*") return null;
    const value = name === undefined ? items[next++] : entryNamed(values, name);
    if (value === undefined) return null;
    const formatted = convert(value, flags, width ?? "", precision, type ?? "s");
    if (formatted === null && isKnown(value)) return null;
    parts.push(formatted ?? value);
  }
  parts.push(text.value.slice(from));
  if (!parts.every((part) => typeof part === "string")) return { kind: "template", parts };
  return likeText(parts.join(""), text);
}

function isKnown({ kind }: Value): boolean {
  return kind === "text" || kind === "number" || kind === "constant";
}

function entryNamed(values: Value, name: string): Value | undefined {
  if (values.kind !== "dictionary") return undefined;
  return values.entries.findLast(({ key }) => key.kind === "text" && key.value === name)?.value;
}

function convert(
  value: Value,
  flags: string,
  width: string,
  precision: string | undefined,
  type: string,
): string | null {
  const align = flags.includes("-") ? "<" : ">";
  const [sign, alternate] = [/[+ ]/u.exec(flags)?.[0] ?? "", flags.includes("#") ? "#" : ""];
  const zero = flags.includes("0") && align === ">" ? "0" : "";
  switch (type) {
    case "s":
    case "a":
    case "r": {
      const text = type === "s" ? displayText(value) : representText(value);
      const shown: Value | null = text === null ? null : { kind: "text", value: text, bytes: false };
      return shown && formatValue(shown, `${align}${width}${precision === undefined ? "" : `.${precision}`}`);
    }
    case "c":
      if (value.kind === "text") return formatValue(value, `${align}${width}`);
      return formatValue(value, `${align}${width}c`);
    case "d":
    case "i":
    case "u":
    case "x":
    case "X":
    case "o":
      if (precision !== undefined || value.kind !== "number") return null;
      return formatValue(
        value,
        `${zero === "" ? align : ""}${sign}${alternate}${zero}${width}${/[iu]/u.test(type) ? "d" : type}`,
      );
    default:
      return null;
  }
}
