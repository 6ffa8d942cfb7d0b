import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { readFrontMatter } from "../../../src/languages/data/front-matter.ts";

test.each([
  ["none", "# Title\n"],
  ["none in an empty file", ""],
  ["none below a blank line", "\n---\nname: a\n---\n"],
  ["none below a space", " ---\nname: a\n---\n"],
  ["a longer rule is none", "----\nname: a\n----\n"],
  ["a rule with text is none", "--- a\nname: b\n---\n"],
])("%s", async (_, text) => {
  expect(await readFrontMatter(text)).toEqual({ kind: "none" });
});

test.each<readonly [string, string, Readonly<Record<string, unknown>>]>([
  [
    "plain fields",
    "---\nname: pdf\ndescription: Fills forms, also long ones.\n---\n# Title\n",
    { name: "pdf", description: "Fills forms, also long ones." },
  ],
  ["CRLF", "---\r\nname: pdf\r\n---\r\ntext", { name: "pdf" }],
  ["CR", "---\rname: pdf\r---\rtext", { name: "pdf" }],
  ["closed by dots", "---\nname: pdf\n...\n", { name: "pdf" }],
  ["spaces behind the marks", "--- \nname: pdf\n---\t\n", { name: "pdf" }],
  ["closed at the very end", "---\nname: pdf\n---", { name: "pdf" }],
  ["a quoted value", '---\nname: "a: b # c"\n---\n', { name: "a: b # c" }],
  ["a colon inside a word", "---\nurl: https://example.com/a#b\n---\n", { url: "https://example.com/a#b" }],
  ["a comment", "---\nname: pdf # not this\n---\n", { name: "pdf" }],
  [
    "numbers, booleans, null",
    "---\na: 12\nb: true\nc: null\nd: ~\ne:\n---\n",
    { a: 12, b: true, c: null, d: null, e: null },
  ],
  ["yes is a text in YAML 1.2", "---\na: yes\nb: off\n---\n", { a: "yes", b: "off" }],
  ["a list", "---\ntools: [a, b]\n---\n", { tools: ["a", "b"] }],
  ["folded lines", "---\ndescription: >-\n  a\n  b\n---\n", { description: "a b" }],
  ["a continued plain line", "---\ndescription: a\n  b\n---\n", { description: "a b" }],
])("reads %s", async (_, text, fields) => {
  const read = await readFrontMatter(text);
  expect(read.kind === "read" ? Object.fromEntries(read.fields) : read).toEqual(fields);
});

test.each([
  ["never closed", "---\nname: pdf\n", 1],
  ["the same key twice", "---\nname: a\nname: b\n---\n", 3],
  ["the same key twice, quoted once", '---\nname: a\n"name": b\n---\n', 3],
  ["an alias", "---\na: &x 1\nb: *x\n---\n", 2],
  ["many aliases", "---\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\n", 2],
  ["a tag", "---\nname: !!python/object:os.system x\n---\n", 2],
  ["no mapping", "---\n- a\n- b\n---\n", 2],
  ["a mere text", "---\nhello\n---\n", 2],
  ["nothing inside", "---\n---\n", 2],
  ["broken flow", "---\nname: pdf\ntools: [a\n---\n", 3],
  ["a tab for indentation", "---\na:\n\tb: 1\n---\n", 3],
])("broken: %s", async (_, text, line) => {
  const read = await readFrontMatter(text);
  expect(read).toMatchObject({ kind: "broken" });
  expect(read.kind === "broken" ? Math.abs(read.line - line) <= 1 : false).toBe(true);
});

describe("hostile YAML ends soon", () => {
  test.each([
    ["a long block", `---\n${"a: b\n".repeat(40_000)}---\n`],
    ["deep nesting", `---\na: ${"[".repeat(30_000)}\n---\n`],
    ["many keys", `---\n${Array.from({ length: 8000 }, (_, at) => `k${at}: 1`).join("\n")}\n---\n`],
    ["one long line", `---\nname: ${"a:b#c".repeat(10_000)}\n---\n`],
    ["one long line that is nearly plain", `---\nname: ${"a:".repeat(30_000)}\n---\n`],
    ["a long run of spaces", `---\nname: a${" ".repeat(60_000)}b\n---\n`],
    ["a long run of spaces before a comment", `---\nname: a${" ".repeat(60_000)}#\n---\n`],
    ["an open block in a large file", `---\n${"a\n".repeat(1_000_000)}`],
    ["rules all over a large file", `---\n${"--\n".repeat(1_000_000)}`],
  ])("%s", async (_, text) => {
    const started = performance.now();
    const read = await readFrontMatter(text);
    expect(performance.now() - started).toBeLessThan(5000);
    expect(["read", "broken"]).toContain(read.kind);
  });
});

/** What YAML 1.2 core reads from the block, by another way than the fast path. Keys count as text. */
function readByParser(yaml: string): unknown {
  const document = parseDocument(yaml, { version: "1.2", schema: "core", uniqueKeys: true, logLevel: "silent" });
  if (document.errors.length > 0) return "broken";
  const fields: unknown = document.toJS({ mapAsMap: true });
  return fields instanceof Map ? new Map([...fields].map(([key, item]) => [String(key), item])) : fields;
}

const value = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(..."ab :#\"'\\-,[]{}&*!|>%@`?~0.1\t/(".split("")), maxLength: 10 }),
  fc.constantFrom(
    "yes",
    "Null",
    "TRUE",
    "~",
    ".inf",
    ".NaN",
    "1e3",
    "0x1f",
    "a #b",
    "a: b",
    "a:",
    "- a",
    '"a"',
    "'a'",
    '"a\\n"',
    "<<",
    "=",
    "a\u00a0b",
    "a\u00a0",
    "a\u2028",
    "a\ufeff",
    "a\u3000 ",
    "a #b",
    "a# b",
    "a :b",
    "a\u2028b",
    "a\u0085b",
  ),
);
const field = fc.tuple(
  fc.constantFrom("a", "name", "x-y", "null", "true", "Description"),
  fc.constantFrom(": ", ":", ":  ", ":\t"),
  value,
);

test("whatever is read, a YAML 1.2 parser reads the same", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(field, { minLength: 1, maxLength: 3 }),
      fc.constantFrom("\n", "\r\n"),
      async (fields, end) => {
        const yaml = fields.map((parts) => parts.join("")).join(end);
        fc.pre(!/^(?:---|\.\.\.)/mu.test(yaml) && !/[\r\n]/u.test(fields.map(([, , text]) => text).join("")));
        const read = await readFrontMatter(`---${end}${yaml}${end}---${end}`);
        if (read.kind === "read") expect(read.fields).toEqual(readByParser(yaml));
      },
    ),
    { numRuns: 1500 },
  );
});

test("nothing throws on arbitrary text", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (text) => {
      expect(["none", "read", "broken"]).toContain((await readFrontMatter(`---\n${text}\n---\n`)).kind);
    }),
  );
});
