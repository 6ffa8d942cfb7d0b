import type { Value } from "../../value.ts";

/** What `str()` gives; null for what has no text that is known. */
export function displayText(value: Value): string | null {
  switch (value.kind) {
    case "text":
      return value.bytes ? null : value.value;
    case "number":
      return Number.isSafeInteger(value.value) ? String(value.value) : null;
    case "constant":
      return value.name === "..." ? "Ellipsis" : value.name;
    default:
      return null;
  }
}

/** What `repr()` gives, for texts that need no escapes and for numbers. */
export function representText(value: Value): string | null {
  if (value.kind !== "text") return displayText(value);
  if (!/^[ -[\]-~]*$/u.test(value.value)) return null;
  const quote = value.value.includes("'") && !value.value.includes('"') ? '"' : "'";
  const prefix = value.bytes ? "b" : "";
  return `${prefix}${quote}${quote === "'" ? value.value.replaceAll("'", String.raw`\'`) : value.value}${quote}`;
}
