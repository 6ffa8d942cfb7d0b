import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSurroundings } from "../../../../src/scanners/rules/context/context.ts";
import { fileKindOf } from "../../../../src/scanners/rules/context/file-kind.ts";
import { CONTEXTS, usualMatcher, type Context } from "../../../../src/scanners/rules/pack.ts";
import { contextsOf } from "./marked-text.ts";

test.each([
  ["SKILL.md", "markdown"],
  ["rules/a.mdc", "markdown"],
  ["README", "markdown"],
  [".cursorrules", "markdown"],
  ["LICENSE", "markdown"],
  ["notes.TXT", "prose"],
  ["page.html", "prose"],
  ["run.sh", "hash-code"],
  ["a.py", "hash-code"],
  ["Makefile", "hash-code"],
  ["no-extension", "hash-code"],
  ["a.unknown", "hash-code"],
  ["md", "hash-code"],
  ["a.ts", "slash-code"],
  ["a.min.js", "slash-code"],
  ["a.json", "data"],
  [".mcp.json", "data"],
  ["a.yaml", "data"],
  ["dir.md/run", "hash-code"],
])("%s is read as %s", (path, kind) => {
  expect(fileKindOf(path)).toBe(kind);
});

describe("Markdown", () => {
  test.each<readonly [Context, string]>([
    ["prose", "⟦x⟧"],
    ["prose", "a\nb ⟦x⟧ c"],
    ["heading", "# a ⟦x⟧"],
    ["heading", "   ###### ⟦x⟧"],
    ["prose", "#hashtag ⟦x⟧"],
    ["prose", "####### ⟦x⟧"],
    ["list", "- ⟦x⟧"],
    ["list", "1. ⟦x⟧"],
    ["list", "10) ⟦x⟧"],
    ["list", "* a\n  ⟦x⟧"],
    ["list", "* a\n⟦x⟧"],
    ["list", "* a\n\n  ⟦x⟧"],
    ["prose", "* a\n\n⟦x⟧"],
    ["quote", "> ⟦x⟧"],
    ["table", "| a | ⟦x⟧ |"],
    ["code", "```\n⟦x⟧\n```"],
    ["code", "```sh\na\n\n⟦x⟧\n```"],
    ["code", "~~~\n```\n⟦x⟧\n~~~"],
    ["code", "````\n```\n⟦x⟧\n````"],
    ["code", "```\nnever closed ⟦x⟧"],
    ["prose", "```\na\n```\n⟦x⟧"],
    ["code", "> ```\n> ⟦x⟧\n> ```"],
    ["code", "- a\n  ```\n  ⟦x⟧\n  ```"],
    ["code", "a\n\n    ⟦x⟧"],
    ["prose", "a\n    ⟦x⟧"],
    ["inline-code", "a `b ⟦x⟧ c` d"],
    ["prose", "`a` ⟦x⟧ `b`"],
    ["inline-code", "a ``b ` ⟦x⟧`` d"],
    ["prose", "a ` b ⟦x⟧"],
    ["prose", "a `` b ` ⟦x⟧"],
    ["inline-code", "a `` b `⟦x⟧`"],
    ["front-matter", "---\ndescription: ⟦x⟧\n---\n"],
    ["prose", "---\na: b\n---\n⟦x⟧"],
    ["prose", "a\n\n---\n⟦x⟧"],
    ["html-comment", "<!-- ⟦x⟧ -->"],
    ["html-comment", "<!--\n⟦x⟧\n-->"],
    ["prose", "<!-- a -->\n⟦x⟧"],
  ])("%s: %j", (context, text) => {
    expect(contextsOf(text, "SKILL.md", CONTEXTS)).toEqual([context]);
  });
});

describe("other files", () => {
  test.each<readonly [string, Context, string]>([
    ["a.py", "code", "⟦x⟧ # a"],
    ["a.py", "comment", "    # ⟦x⟧"],
    ["a.sh", "code", "#!⟦x⟧"],
    ["a.py", "code", "// ⟦x⟧"],
    ["a.ts", "comment", "// ⟦x⟧"],
    ["a.ts", "comment", "/*\n * ⟦x⟧\n */"],
    ["a.ts", "code", "/* a */\n⟦x⟧"],
    ["a.ts", "code", "# ⟦x⟧"],
    ["a.json", "data", '{"a": "⟦x⟧"}'],
    ["a.yaml", "data", "# ⟦x⟧"],
    ["a.txt", "prose", "- ⟦x⟧"],
    ["a.txt", "inline-code", "`⟦x⟧`"],
  ])("%s, %s: %j", (name, context, text) => {
    expect(contextsOf(text, name, CONTEXTS)).toEqual([context]);
  });
});

test("every place of every text has one context, and nothing throws", () => {
  const line = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      "---",
      "```",
      "~~~~",
      "<!--",
      "-->",
      "- a",
      "> b",
      "| c",
      "# d",
      "",
      "    e",
      "\tf",
      "/*",
      "*/",
      "# g",
    ),
  );
  const name = fc.constantFrom("a.md", "a.txt", "a.py", "a.ts", "a.json");
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 12 }),
      name,
      fc.nat(),
      fc.nat(20),
      (lines, file, pick, column) => {
        const surroundings = readSurroundings(file, lines);
        const at = pick % lines.length;
        const base = { ...usualMatcher("rules/x", "", 0), negatable: false };
        const seen = CONTEXTS.filter((context) =>
          surroundings.counts({ ...base, in: [context] }, { line: at, start: column, end: column + 1 }, false),
        );
        expect(seen).toHaveLength(1);
        const place = { line: at, start: column, end: column + 1 };
        expect(surroundings.counts({ ...base, in: null, negatable: true }, place, true)).toBeTypeOf("boolean");
      },
    ),
  );
});
