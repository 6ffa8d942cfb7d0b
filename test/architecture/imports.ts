import { posix } from "node:path";

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
  const found = [...code.matchAll(STATEMENT), ...code.matchAll(CALL)].map(({ groups = {}, index }) => ({
    specifier: groups["from"] ?? groups["bare"] ?? groups["called"] ?? null,
    line: code.slice(0, index).split("\n").length,
  }));
  return found.toSorted((a, b) => a.line - b.line);
}

/** The file that a relative import names, from the root; null for packages and modules of Node. */
export function resolveImport(from: string, specifier: string): string | null {
  return specifier.startsWith(".") ? posix.join(posix.dirname(from), specifier) : null;
}

/** Comments that stand on their own lines; line breaks stay, so that lines keep their numbers. */
function blankComments(source: string): string {
  return source.replaceAll(/^[ \t]*(?:\/\*[^]*?\*\/|\/\/[^\n]*)/gmu, (comment) => comment.replaceAll(/[^\n]/gu, ""));
}
