import { DATA_FORMATS, dataUnderTest } from "./data.ts";
import type { Fuzzed } from "./fuzzed.ts";
import { javaScriptUnderTest } from "./javascript.ts";
import { markdownUnderTest } from "./markdown.ts";
import { pythonUnderTest } from "./python.ts";
import { shellUnderTest } from "./shell.ts";

/** What can be fuzzed, by the name that the command line takes. */
export const LANGUAGES: ReadonlyMap<string, () => Promise<Fuzzed>> = new Map([
  ["python", pythonUnderTest],
  ["javascript", () => javaScriptUnderTest("javascript", ["a.js"])],
  ["typescript", () => javaScriptUnderTest("typescript", ["a.ts", "a.tsx"])],
  ["shell", shellUnderTest],
  ["markdown", markdownUnderTest],
  ...Object.entries(DATA_FORMATS).map(([name, format]) => [name, () => dataUnderTest(name, format)] as const),
]);
