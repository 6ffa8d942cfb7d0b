import type { Expression } from "../../src/core/expression.ts";
import type { SourceFacts } from "../../src/core/source-facts.ts";
import type { Span } from "../../src/core/span.ts";
import type { OwnFacts } from "../../src/languages/load-analyser.ts";
import { listExpressions } from "./expressions.ts";
import { literalOf, unwrite } from "./written.ts";

/** How many facts were compared with the text at their place, by what they are, and where the two differ. */
export interface Compared {
  readonly counts: Record<string, number>;
  readonly wrong: string[];
}

/** Compares what facts say with what stands at their places. A value that is written with escapes is left out. */
export function checkWords(text: string, { source, prose }: OwnFacts): Compared {
  const compared: Compared = { counts: {}, wrong: [] };
  const check = (what: string, { start, end }: Span, isSo: (at: string) => boolean): void => {
    compared.counts[what] = (compared.counts[what] ?? 0) + 1;
    const at = text.slice(start, end);
    if (!isSo(at)) compared.wrong.push(`${what}: ${JSON.stringify(at.slice(0, 200))} at ${start}`);
  };
  for (const expression of listExpressions(source)) checkExpression(expression, source, check);
  checkImports(text, source, check);
  checkDefinitions(text, source, check);
  for (const { value, span } of source.strings) checkLiteral(value, span, text, source, check);
  for (const span of source.comments) check("comment", span, (at) => /^(?:#[^\n]*$|\/\/|\/\*|<!--|-->)/u.test(at));
  if (prose !== null) checkProse(text, prose, check);
  return compared;
}

type Check = (what: string, span: Span, isSo: (at: string) => boolean) => void;

/** What a shell sets and reads without its name: `read`, `select`, `coproc`, and `for x; do`. */
const UNNAMED = new Set(["REPLY", "COPROC", "@"]);

function checkExpression(expression: Expression, source: SourceFacts, check: Check): void {
  const { language } = source;
  const { kind, span } = expression;
  if (kind === "name") {
    if (language === "shell" && UNNAMED.has(expression.name)) return;
    check("name", span, (at) => isName(unwrite(at, language), expression.name, language));
  } else if (kind === "attribute") {
    check("attribute", span, (at) => unwrite(at, language).endsWith(expression.name));
  } else if (kind === "call") {
    const { callee } = expression;
    check("callee", callee.span, () => span.start <= callee.span.start && callee.span.end <= span.end);
  }
}

/** Babel counts the type of a parameter as part of its name; a shell's `$` and braces stand around one. */
function isName(at: string, name: string, language: SourceFacts["language"]): boolean {
  if (language === "python") return at === name;
  if (language === "shell") return at.includes(name.replaceAll(/["']/gu, ""));
  return at.startsWith(name) || /^["']/u.test(at) || /^[\d.]/u.test(at);
}

function checkImports(text: string, { language, imports }: SourceFacts, check: Check): void {
  for (const { module, names, span } of imports) {
    const at = text.slice(span.start, span.end);
    if (at.includes("\\")) continue;
    const written = unwrite(at, language);
    // What `require` answers is taken apart by who calls it; the whole and the default have names of ours.
    const words = /^(?:import\b(?!\s*\()|export\b|from\b)/u.test(at) ? names.map(({ name }) => name) : [];
    // `import a . b` and `from . import c` have their dots apart.
    const isThere = module === null || written.includes(module) || written.replaceAll(/\s/gu, "").includes(module);
    check("import", span, () => isThere && words.every((word) => word === "default" || written.includes(word)));
  }
}

/** A function that has its name from what it is assigned to has none behind its keyword. */
const DEFINITION = /^(?:async\s+)?(?:def\s|function\b\s*\*?|class\s+(?!extends\b))\s*(?<name>[^\s(:{<;[*]+)/u;

function checkDefinitions(text: string, { language, definitions }: SourceFacts, check: Check): void {
  for (const { name, span } of definitions) {
    const written = DEFINITION.exec(text.slice(span.start, span.end))?.groups?.["name"];
    // Nearly every character may be part of a shell function's name.
    if (written === undefined || language === "shell") continue;
    check("definition", span, () => unwrite(written, language) === name);
  }
}

/** What words say without markup stands there as it is. */
const MARKUP = /[*_`~\\&<>[\]!|\n\r\t]/u;

function checkProse(text: string, prose: NonNullable<OwnFacts["prose"]>, check: Check): void {
  for (const { target, span, how } of [...prose.links, ...prose.images]) {
    // Targets of references stand elsewhere, and escapes, entities and line ends mean something else than they are.
    if (how === "reference" || /[\\&\s]/u.test(text.slice(span.start, span.end))) continue;
    // A bare address is what is seen when marks are taken away.
    if (how === "bare" && MARKUP.test(text.slice(span.start, span.end))) continue;
    check("link", span, (at) => at.includes(target));
  }
  for (const { text: said, place, span } of prose.sentences) {
    if (place === "title" || place === "alternative" || MARKUP.test(text.slice(span.start, span.end))) continue;
    check("sentence", span, (at) => at === said);
  }
}

function checkLiteral(value: string | null, span: Span, text: string, source: SourceFacts, check: Check): void {
  if (value === null) return;
  const literal = literalOf(text.slice(span.start, span.end), source.language);
  if (literal !== null) check("string", span, () => literal === value);
}
