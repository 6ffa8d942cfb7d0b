import { parse, type ParserPlugin } from "@babel/parser";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

/** What only one of script and module allows, and what neither does, in pieces that are put together at random. */
const PIECES = [
  "import a from 'b';",
  "export const c = 1;",
  "export { a };",
  "import.meta.url",
  "import('x')",
  "return f()",
  "new.target",
  "with (a) f()",
  "var a = 010",
  '"\\08"',
  "var yield = 1",
  "aw\\u0061it f()",
  "aw\\u0061it = 1",
  "yield = 1",
  "yield [1]",
  "let = 1",
  "let\n[a] = b",
  "static = 1",
  "interface = 1",
  "delete a",
  "arguments = 1",
  "if (a) function f() {}",
  "l: function g() {}",
  "using x = f()",
  "function h() {",
  "async () => {",
  "class A { static {",
  "}",
  ")",
  "(",
  "`${",
  "...",
  "a < b",
  "<p>",
  "</p>",
  "type T = string",
  "a: number",
  "enum E { A }",
  "'",
  "/",
  "=> ",
  ", ",
  "\n",
  ";",
];
const STANDARD: readonly ParserPlugin[] = [
  "explicitResourceManagement",
  "deferredImportEvaluation",
  "sourcePhaseImports",
];

/** Whether Babel has to stop. */
function stops(text: string, sourceType: "module" | "commonjs", dialect: readonly ParserPlugin[]): boolean {
  try {
    parse(text, { sourceType, plugins: [...STANDARD, ...dialect], errorRecovery: true });
    return false;
  } catch {
    return true;
  }
}

describe("what stops Babel as a script stops it as a module, and the other way round", () => {
  test.each<[name: string, dialect: readonly ParserPlugin[]]>([
    ["JavaScript", ["jsx"]],
    ["Flow", ["jsx", "flow"]],
    ["TypeScript", ["typescript"]],
    ["TypeScript with markup", ["typescript", "jsx"]],
  ])("%s", (_, dialect) => {
    let stopped = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }), (pieces) => {
        const text = pieces.join(" ");
        const asScript = stops(text, "commonjs", dialect);
        stopped += asScript ? 1 : 0;
        return asScript === stops(text, "module", dialect);
      }),
      { numRuns: 250 },
    );
    expect(stopped).toBeGreaterThan(50);
  });

  test.each(["await = 1", "a <!-- )"])("but not %s", (text) => {
    expect(stops(text, "commonjs", [])).not.toBe(stops(text, "module", []));
  });
});
