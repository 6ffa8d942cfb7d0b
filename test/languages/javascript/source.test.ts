import { expect, test } from "vitest";
import { recogniseJavaScript } from "../../../src/languages/javascript/source.ts";

const word = (path: string, text: string): string => {
  const source = recogniseJavaScript(path, text);
  return source === null ? "-" : `${source.language} ${source.module}${source.markup === true ? " markup" : ""}`;
};

test.each([
  ["a.js", "javascript unknown"],
  ["b/a.CJS", "javascript commonjs"],
  ["a.mjs", "javascript module"],
  ["a.jsx", "javascript unknown"],
  ["a.ts", "typescript unknown"],
  ["a.d.ts", "typescript unknown"],
  ["a.cts", "typescript commonjs"],
  ["a.mts", "typescript module"],
  ["a.tsx", "typescript unknown markup"],
  ["a.json", "-"],
  ["js", "-"],
  ["b.js/a", "-"],
])("%s is %s", (path, expected) => expect(word(path, "")).toBe(expected));

test.each([
  ["#!/usr/bin/env node\n", "javascript unknown"],
  ["#!/usr/bin/env -S node --no-warnings\n", "javascript unknown"],
  ["#! /usr/local/bin/node20", "javascript unknown"],
  ["#!/usr/bin/env NODE_ENV=a nodejs\n", "javascript unknown"],
  ["#!/usr/bin/env -S deno run\n", "typescript unknown"],
  ["#!/usr/bin/env bun\n", "typescript unknown"],
  ["#!/usr/bin/nodeish\n", "-"],
  ["#!/bin/sh\nnode\n", "-"],
  [" #!/usr/bin/node\n", "-"],
  ["node\n", "-"],
])("a file without extension that begins with %j is %s", (text, expected) =>
  expect(word("bin/run", text)).toBe(expected),
);

test("an extension says more than the first line", () => {
  expect(word("a.mts", "#!/usr/bin/env node\n")).toBe("typescript module");
});
