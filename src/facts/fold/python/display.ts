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
    case "result":
      return pathText(value);
    default:
      return null;
  }
}

/** A path object is written as its path. */
function pathText({ of, arguments: args }: Extract<Value, { kind: "result" }>): string | null {
  const path = of === "pathlib.Path" ? args[0]?.value : undefined;
  return path?.kind === "text" ? path.value : null;
}

/** What `repr()` gives, for texts that need no escapes and for numbers. */
export function representText(value: Value): string | null {
  if (value.kind !== "text") return value.kind === "result" ? null : displayText(value);
  if (!/^[ -[\]-~]*$/u.test(value.value)) return null;
  const quote = value.value.includes("'") && !value.value.includes('"') ? '"' : "'";
  const prefix = value.bytes ? "b" : "";
  return `${prefix}${quote}${quote === "'" ? value.value.replaceAll("'", String.raw`\'`) : value.value}${quote}`;
}
