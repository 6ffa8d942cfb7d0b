import type { Language } from "../../src/core/source-facts.ts";

/** A piece of source with its names as they are meant: NFKC in Python, escapes of JavaScript, without quotes of a shell. */
export function unwrite(at: string, language: Language): string {
  if (language === "python") return at.normalize("NFKC");
  // Any part of a word may be in quotes.
  if (language === "shell") return at.replaceAll(/\\\n|["']/gu, "");
  return at.includes("\\u") ? at.replaceAll(/\\u(?:\{(?<long>[\dA-Fa-f]+)\}|(?<short>[\dA-Fa-f]{4}))/gu, decode) : at;
}

function decode(_all: string, long: string | undefined, short: string | undefined): string {
  return String.fromCodePoint(Number.parseInt(long ?? short ?? "", 16));
}

/** Single literals without escapes: what is between the quotes. */
const LITERALS: Readonly<Partial<Record<Language, RegExp>>> = {
  python: /^[rRuUbB]{0,2}(?<quote>"""|'''|"|')(?<value>(?:(?!\k<quote>)[^\\\r])*)\k<quote>$/u,
  javascript: /^(?<quote>["'`])(?<value>(?:(?!\k<quote>)[^\\\r])*)\k<quote>$/u,
  shell: /^(?<quote>)(?<value>[^"'\\$`{\n\t]*)$/u,
};

/** The value that a literal must have; null where it is written with escapes, as several or as markup. */
export function literalOf(at: string, language: Language): string | null {
  const pattern = LITERALS[language === "typescript" ? "javascript" : language];
  // Entities mean something in attributes of JSX.
  if (pattern === undefined || (language !== "python" && language !== "shell" && at.includes("&"))) return null;
  return pattern.exec(at)?.groups?.["value"] ?? null;
}
