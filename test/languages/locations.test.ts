import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DATA_FORMATS } from "../../scripts/fuzz/data.ts";
import { markdownUnderTest } from "../../scripts/fuzz/markdown.ts";
import { readAs } from "../../scripts/fuzz/read-as.ts";
import { shellUnderTest } from "../../scripts/fuzz/shell.ts";
import { checkSpans } from "../../scripts/locations/check-spans.ts";
import { checkWords } from "../../scripts/locations/check-words.ts";
import type { Language } from "../../src/core/source-facts.ts";

/** A small share of `npm run differential -- spans`. */
const FIXTURES = "test/fixtures/languages";
const read = (path: string): string => readFileSync(path, "utf8");
const CODE = ["attribute", "callee", "comment", "definition", "import", "name", "string"];

const SOURCES: readonly (readonly [path: string, language: Language, text: string, kinds: readonly string[]])[] = [
  ["a.py", "python", read(`${FIXTURES}/python/syntax.py`), CODE],
  ["a.js", "javascript", read(`${FIXTURES}/javascript/syntax.js`), CODE],
  ["a.ts", "typescript", read(`${FIXTURES}/javascript/syntax.ts.txt`), CODE.filter((kind) => kind !== "comment")],
  ["a.sh", "shell", (await shellUnderTest()).texts.join("\n"), ["callee", "comment", "import", "name", "string"]],
  ["a.md", "markdown", (await markdownUnderTest()).texts.join("\n\n"), ["comment", "link", "sentence"]],
];

test.each(SOURCES)("%s: facts of %s say what stands at their places", async (path, language, text, kinds) => {
  const facts = (await readAs(language, path))(text);
  expect(checkSpans(text, facts)).toEqual([]);
  const { counts, wrong } = checkWords(text, facts);
  expect(wrong).toEqual([]);
  expect(Object.keys(counts).toSorted()).toEqual(kinds);
});

test.each(Object.values(DATA_FORMATS).flat())("%s: code stands where it says", async (path, text) => {
  const language = path === "Dockerfile" ? "dockerfile" : path === "Makefile" ? "makefile" : "data";
  const facts = (await readAs(language, path))(text);
  expect(facts.runs.length + facts.source.embedded.length).toBeGreaterThan(0);
  expect(checkSpans(text, facts)).toEqual([]);
});

test.each([
  [
    "an escape that JSON does not have",
    ".claude/a.json",
    '{"hooks":{"Stop":[{"hooks":[{"command":"a \\: b"}]}]}}',
    "a  b",
  ],
  [
    "a character without its digits",
    ".claude/a.json",
    '{"hooks":{"Stop":[{"hooks":[{"command":"a\\u0: b"}]}]}}',
    "a: b",
  ],
  ["a string that is never closed", ".claude/a.json", '{"hooks":{"Stop":[{"hooks":[{"command":"a b', "a b"],
  ["a block without a line", ".github/workflows/a.yml", "jobs:\n  a:\n    steps:\n      - run: |\n  ", ""],
])("found by mutation: %s", async (_, path, text, code) => {
  const facts = (await readAs("data", path))(text);
  expect(checkSpans(text, facts)).toEqual([]);
  expect(facts.source.embedded.map((it) => it.text)).toEqual([code]);
});

test.each([
  ["no JSON", "package.json", ""],
  ["a comment that is never closed", ".mcp.json", '{"a":"b"*/*'],
  ["YAML that ends where something must come", "compose.yml", "x: &x {   e\n"],
  ["TOML that ends where a value must come", "pyproject.toml", "[project.scripts]\na ="],
])("found by mutation: the problem of %s is within the text", async (_, path, text) => {
  const facts = (await readAs("data", path))(text);
  expect(facts.source.parse.kind).not.toBe("ok");
  expect(checkSpans(text, facts)).toEqual([]);
});

test("code inside stands in the order of the text", async () => {
  const text = "a: b ; f $(shell g)\nh := $(shell i)\n";
  const { embedded } = (await readAs("makefile", "Makefile"))(text).source;
  expect(embedded.map((it) => it.text.trim())).toEqual(["f $(shell g)", "g", "i"]);
});
