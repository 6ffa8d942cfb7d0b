import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkSpans } from "../../../scripts/locations/check-spans.ts";
import type { SourceFacts } from "../../../src/core/source-facts.ts";
import { analysePython } from "../../../src/languages/python/analyse.ts";
import { factsIn } from "./facts-in.ts";

const SYNTAX = readFileSync("test/fixtures/languages/python/syntax.py", "utf8");

/** How the text at each fact's span must look. */
function misplaced(text: string, facts: SourceFacts): readonly string[] {
  const look = (
    pattern: RegExp,
    spans: readonly { readonly start: number; readonly end: number }[],
  ): readonly string[] => spans.map(({ start, end }) => text.slice(start, end)).filter((piece) => !pattern.test(piece));
  const spansOf = (list: readonly { readonly span: { readonly start: number; readonly end: number } }[]) =>
    list.map(({ span }) => span);
  return [
    ...look(/^#[^\r\n]*$/u, facts.comments),
    ...look(/^[rbuft]{0,2}['"][^]*['"]$/iu, spansOf(facts.strings)),
    ...look(
      /^[^]+\([^]*\)$/u,
      facts.calls.map(({ call }) => call.span),
    ),
    ...look(/^(?:def|async\s+def|class|lambda)\b/u, spansOf(facts.definitions)),
    ...look(/^(?::[^]*\S|raise|(?:raise|assert)\s[^]*\S)$/u, spansOf(facts.regions)),
    ...facts.imports
      .filter(({ module, span }) => !text.slice(span.start, span.end).includes(module ?? ""))
      .map(({ module }) => `import ${module}`),
    ...facts.definitions
      .filter(({ name, span }) => name !== null && !new RegExp(`^[a-z ]+ ${name}\\b`, "u").test(text.slice(span.start)))
      .map(({ name }) => `definition ${name}`),
  ];
}

test("the text at a span is what the fact says", () => {
  const facts = factsIn(SYNTAX);
  expect(checkSpans(SYNTAX, { source: facts, runs: [], prose: null, binary: null })).toEqual([]);
  expect(misplaced(SYNTAX, facts)).toEqual([]);
});

test("the sample holds facts of every kind", () => {
  const facts = factsIn(SYNTAX);
  const kinds = (list: readonly { readonly kind: string }[]): readonly string[] =>
    [...new Set(list.map(({ kind }) => kind))].toSorted();
  expect(kinds(facts.scopes)).toEqual(["class", "comprehension", "function", "source"]);
  expect(kinds(facts.regions)).toEqual([
    "assert",
    "case",
    "catch",
    "else",
    "finally",
    "if",
    "loop",
    "raise",
    "try",
    "with",
  ]);
  expect([...new Set(facts.assignments.map(({ how }) => how))].toSorted()).toEqual([
    "assign",
    "augment",
    "catch",
    "delete",
    "loop",
    "return",
    "walrus",
    "with",
    "yield",
  ]);
});

test("regions nest", () => {
  for (const [index, { span }] of factsIn(SYNTAX).regions.entries()) {
    const later = factsIn(SYNTAX).regions.slice(index + 1);
    expect(later.filter((other) => other.span.start < span.end && other.span.end > span.end)).toEqual([]);
  }
});

test("statements in front of any others keep their facts, moved by their length", () => {
  const pieces = SYNTAX.split("\n\n").filter((piece) => analysePython(`${piece}\n`).parse.kind === "ok");
  expect(pieces.length).toBeGreaterThan(8);
  fc.assert(
    fc.property(fc.constantFrom(...pieces), fc.constantFrom(...pieces), (first, second) => {
      const alone = factsIn(`${second}\n`).calls.map(({ call }) => call.span.start + first.length + 1);
      const together = factsIn(`${first}\n${second}\n`).calls.map(({ call }) => call.span.start);
      expect(together.slice(factsIn(`${first}\n`).calls.length)).toEqual(alone);
    }),
    { numRuns: 50 },
  );
});
