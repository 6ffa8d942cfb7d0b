import { expect, test } from "vitest";
import { javaScriptSource } from "../../../src/languages/javascript/source.ts";

test.each([
  ["javascript", "a.js", { module: "unknown" }],
  ["javascript", "b/a.CJS", { module: "commonjs" }],
  ["javascript", "a.mjs", { module: "module" }],
  ["javascript", "a.jsx", { module: "unknown" }],
  ["javascript", "bin/run", { module: "unknown" }],
  ["javascript", "b.mjs/run", { module: "unknown" }],
  ["javascript", "", { module: "unknown" }],
  ["typescript", "a.ts", { module: "unknown" }],
  ["typescript", "a.d.ts", { module: "unknown", declares: true }],
  ["typescript", "a.D.cts", { module: "unknown", declares: true }],
  ["typescript", "a.cts", { module: "commonjs" }],
  ["typescript", "a.d.mts", { module: "module", declares: true }],
  ["typescript", "a.TSX", { module: "unknown", markup: true }],
] as const)("%s in %j", (language, path, expected) => {
  expect(javaScriptSource(language, path)).toEqual({ language, ...expected });
});
