import { describe, expect, test } from "vitest";
import { checkSpans } from "../../../scripts/locations/check-spans.ts";
import { checkWords } from "../../../scripts/locations/check-words.ts";
import type { SourceFacts } from "../../../src/core/source-facts.ts";
import type { OwnFacts } from "../../../src/languages/load-analyser.ts";
import { analysePython } from "../../../src/languages/python/analyse.ts";

const TEXT = "import a\ndef f(): b.c('d') # e\n";
const at = (word: string): { start: number; end: number } => {
  const start = TEXT.indexOf(word);
  return { start, end: start + word.length };
};
const facts = (changed: Partial<SourceFacts>): OwnFacts => ({
  source: { ...analysePython(TEXT), ...changed },
  runs: [],
  prose: null,
  binary: null,
});
const OUTSIDE = { start: 3, end: TEXT.length + 1 };
const name = (word: string, span = at(word)) => ({ kind: "name", name: word, span }) as const;
const call = (callee: ReturnType<typeof name>) =>
  ({ call: { kind: "call", callee, arguments: [], span: at("b.c('d')") }, scope: 0 }) as const;
const scope = { kind: "function", name: null, outer: [], span: at("b.c") } as const;
const code = { language: "shell", how: "eval", text: "d", span: at("'d'") } as const;

test("facts that are right have nothing wrong", () => {
  expect(checkSpans(TEXT, facts({}))).toEqual([]);
  expect(checkWords(TEXT, facts({}))).toEqual({
    counts: { import: 1, definition: 1, callee: 1, attribute: 1, name: 1, string: 1, comment: 1 },
    wrong: [],
  });
});

describe("spans that are wrong", () => {
  test.each<readonly [string, Partial<SourceFacts>]>([
    ["a comment outside the text", { comments: [OUTSIDE] }],
    ["a string that ends before it begins", { strings: [{ value: null, span: { start: 5, end: 4 } }] }],
    ["strings out of order", { strings: [at("'d'"), at("import")].map((span) => ({ value: null, span })) }],
    ["an expression outside the text", { calls: [call(name("b", OUTSIDE))] }],
    ["a problem outside the text", { parse: { kind: "failed", problem: { message: "", at: OUTSIDE } } }],
    [
      "a scope before its parent",
      {
        scopes: [
          { ...scope, parent: null },
          { ...scope, parent: 1 },
        ],
      },
    ],
    ["a fact in no scope", { calls: [{ ...call(name("b")), scope: 7 }] }],
    ["a stretch that is not in the code", { embedded: [{ ...code, stretches: [{ at: 0, source: 0, length: 2 }] }] }],
    ["a stretch that says something else", { embedded: [{ ...code, stretches: [{ at: 0, source: 0, length: 1 }] }] }],
    ["a stretch of nothing", { embedded: [{ ...code, stretches: [{ at: 0, source: 0, length: 0 }] }] }],
  ])("%s", (_, changed) => {
    expect(checkSpans(TEXT, facts(changed))).not.toEqual([]);
  });
});

describe("words that stand elsewhere", () => {
  test.each<readonly [string, Partial<SourceFacts>]>([
    ["a name", { calls: [call(name("b", at("c")))] }],
    ["a callee outside its call", { calls: [call(name("f"))] }],
    ["a string", { strings: [{ value: "x", span: at("'d'") }] }],
    ["a comment", { comments: [at("def")] }],
    ["a module", { imports: [{ module: "z", names: [], bound: null, scope: 0, span: at("import a") }] }],
  ])("%s", (_, changed) => {
    expect(checkWords(TEXT, facts(changed)).wrong).toHaveLength(1);
  });
});
