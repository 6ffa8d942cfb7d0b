import { posix } from "node:path";
import { parse } from "@babel/parser";

export interface Import {
  /** As it is written; null when it is computed, so that nobody can say what it loads. */
  readonly specifier: string | null;
  /** 1-based. */
  readonly line: number;
}

const STATEMENT =
  /^[ \t]*(?:import|export)\b[^;"'`]*?\bfrom\s*["'](?<from>[^"']+)["']|^[ \t]*import\s*["'](?<bare>[^"']+)["']/gmu;
const CALL = /\b(?:import|require)\s*\(\s*(?:["'](?<called>[^"']+)["']|(?<computed>[^)\s]))/gu;

/** Every import of a module: statements, `import()`, `require()`; those of types count too. */
export function findImports(source: string): readonly Import[] {
  const code = blankComments(source);
  const found = findIn(code);
  // Reading a module for real takes its time, and few have programs in them.
  const mayBeText = found.some(({ index }) => (code.slice(0, index).split("`").length - 1) % 2 === 1);
  const real = mayBeText ? findIn(blankPrograms(code)) : found;
  const imports = real.map(({ groups = {}, index }) => ({
    specifier: groups["from"] ?? groups["bare"] ?? groups["called"] ?? null,
    line: code.slice(0, index).split("\n").length,
  }));
  return imports.toSorted((a, b) => a.line - b.line);
}

function findIn(code: string): readonly RegExpExecArray[] {
  return [...code.matchAll(STATEMENT), ...code.matchAll(CALL)];
}

/** The file that a relative import names, from the root; null for packages and modules of Node. */
export function resolveImport(from: string, specifier: string): string | null {
  return specifier.startsWith(".") ? posix.join(posix.dirname(from), specifier) : null;
}

/** Comments that stand on their own lines; line breaks stay, so that lines keep their numbers. */
function blankComments(source: string): string {
  return source.replaceAll(/^[ \t]*(?:\/\*[^]*?\*\/|\/\/[^\n]*)/gmu, (comment) => comment.replaceAll(/[^\n]/gu, ""));
}

/** Templates of several lines: programs for somebody else to run, whose imports are not ours. Line breaks stay. */
function blankPrograms(source: string): string {
  const spans: (readonly [start: number, end: number])[] = [];
  JSON.stringify(parse(source, { sourceType: "module", plugins: ["typescript"] }).program, (_key, value: unknown) => {
    if (isTemplateText(value)) spans.push([value.start, value.end]);
    return value;
  });
  return spans.reduce((text, [start, end]) => {
    const part = text.slice(start, end);
    return part.includes("\n") ? text.slice(0, start) + part.replaceAll(/[^\n]/gu, " ") + text.slice(end) : text;
  }, source);
}

function isTemplateText(value: unknown): value is { readonly start: number; readonly end: number } {
  return typeof value === "object" && value !== null && "type" in value && value.type === "TemplateElement";
}
