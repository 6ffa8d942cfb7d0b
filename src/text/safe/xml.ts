import type { Safe } from "./safe.ts";
import { makeVisible } from "./visible.ts";

/**
 * What XML 1.0 (section 2.4) gives a meaning, quotes for attributes too; and in logs, where such a report may be
 * printed, the marks by which CI systems know their commands: `##[` and `::` at the start of a line.
 */
const MEANT = /[&<>"']|(?<=#)#|(?<=^\s*):(?=:)/gmu;

/**
 * Any text as the content of an element or of an attribute, on one line. What XML cannot hold (section 2.2: controls,
 * lone surrogates, U+FFFE and U+FFFF) and what hides or moves text is written as an escape in ASCII.
 */
export function xmlText(text: string): Safe<"xml"> {
  return makeVisible(text).replace(MEANT, (found) => `&#${found.charCodeAt(0)};`) as Safe<"xml">;
}

/** Our own markup, around text that is safe already. */
export function xml(markup: TemplateStringsArray, ...values: readonly (Safe<"xml"> | number)[]): Safe<"xml"> {
  return String.raw({ raw: markup }, ...values) as Safe<"xml">;
}

/** Parts on lines of their own. */
export function xmlLines(parts: readonly Safe<"xml">[]): Safe<"xml"> {
  return parts.join("\n") as Safe<"xml">;
}
