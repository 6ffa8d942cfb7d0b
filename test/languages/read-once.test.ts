import { expect, test } from "vitest";
import type { OwnFacts } from "../../src/languages/load-analyser.ts";
import { firstFactsOf, readOnce } from "../../src/languages/read-once.ts";
import { sourceFactsOf } from "../../src/languages/source-facts.ts";

/** Reads with a parser that counts how often it is asked. */
function openReader() {
  const counted = { reads: 0 };
  const analyse = (text: string): OwnFacts => {
    counted.reads += 1;
    const source = sourceFactsOf("python", { kind: "ok" }, text.length, { embedded: [] });
    return { source, runs: [], prose: null, binary: null };
  };
  return { counted, analyse };
}

test("the same code in the same language is read once, and its facts are objects of their own", () => {
  const { counted, analyse } = openReader();
  const first = readOnce("python", "once()", analyse);
  const second = readOnce("python", "once()", analyse);
  expect(counted.reads).toBe(1);
  expect(second).toEqual(first);
  expect(second.source).not.toBe(first.source);
});

test.each([
  ["another text", "python", "second"],
  ["another language", "shell", "first of shell"],
] as const)("%s is read for itself", (_, language, text) => {
  const { counted, analyse } = openReader();
  readOnce("python", `first of ${language}`, analyse);
  readOnce(language, text, analyse);
  expect(counted.reads).toBe(2);
});

test("what is large, and what is no code, is read each time", () => {
  const { counted, analyse } = openReader();
  for (const [language, text] of [
    ["python", "x".repeat(50_001)],
    ["sql", "select 1"],
  ] as const) {
    readOnce(language, text, analyse);
    readOnce(language, text, analyse);
  }
  expect(counted.reads).toBe(4);
});

test("with too much of it all is forgotten", () => {
  const { counted, analyse } = openReader();
  readOnce("shell", "kept", analyse);
  for (const letter of "abcdef".split("")) readOnce("shell", letter.repeat(50_000), analyse);
  readOnce("shell", "kept", analyse);
  expect(counted.reads).toBe(8);
});

test("facts that are given again lead to those that were given first", () => {
  const { analyse } = openReader();
  const [first, second] = [readOnce("python", "again()", analyse), readOnce("python", "again()", analyse)];
  expect([first, second].map(({ source }) => firstFactsOf(source) === first.source)).toEqual([true, true]);
});
