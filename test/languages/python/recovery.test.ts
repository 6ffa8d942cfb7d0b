import { expect, test } from "vitest";
import { analysePython } from "../../../src/languages/python/analyse.ts";
import { callsIn } from "./facts-in.ts";

test.each<readonly [string, string, readonly string[]]>([
  ["behind the error in the same line", "print eval('1')\n", ["eval"]],
  ["in front of it", "a(), b c()\n", ["a", "c"]],
  ["in the next line", "x = = 1\na()\n", ["a"]],
  ["in the block of a broken header", "if x = 1:\n    a()\nb()\n", ["a", "b"]],
  [
    "in a function around a broken line",
    "def f():\n    a(\n    b()\n    import c; d()\ne()\n",
    ["a", "b", "d", "e"].filter((name) => name !== "a"),
  ],
  ["behind a bracket that is never closed", "x = (1,\ndef f():\n    a()\nb()\n", ["a", "b"]],
  ["behind a string that is not closed", "x = 'a\nb()\n", ["b"]],
  ["inside a long string that is never closed", 'x = """a\nb()\n', ["b"]],
  ["behind an f-string that is not closed", "x = f'{a()\nb()\n", ["a", "b"]],
  ["behind a character that means nothing", "$a() ? b()\n", ["a", "b"]],
  ["behind a zero-width space", "x\u200b = a()\n", ["a"]],
  ["where the indentation is wrong", "if x:\n    a()\n  b()\n c()\nd()\n", ["a", "b", "c", "d"]],
  ["where a block is missing", "if x:\na()\n", ["a"]],
  ["where a block is too much", "a()\n    b()\nc()\n", ["a", "b", "c"]],
  ["in Python 2", "try: a()\nexcept B, e: c()\nprint 'x' % d()\nraise E, f()\n", ["a", "c", "d", "f"]],
  ["with a mismatched bracket", "a(b[c())]\nd()\n", ["c", "d"]],
  ["with conflict marks", "<<<<<<< a\nb()\n=======\nc()\n>>>>>>> d\n", ["b", "c"]],
])("the rest is read: %s", (_, text, calls) => {
  const { parse } = analysePython(text);
  expect(parse.kind).toBe("recovered");
  expect(callsIn(text)).toEqual(calls);
});

test("a problem says where it is", () => {
  const text = "a = 1\nb = = 2\nc()\n";
  expect(analysePython(text).parse).toEqual({
    kind: "recovered",
    problems: [
      { message: "expected an expression", at: { start: 10, end: 11 } },
      { message: "expected an expression", at: { start: 10, end: 11 } },
    ],
  });
});

test("scopes are right behind an error inside of one", () => {
  const { calls, scopes } = analysePython("def f():\n    class A:\n        x = = 1\n    a()\nb()\n");
  expect(calls.map(({ scope }) => scopes[scope]?.name)).toEqual(["f", null]);
});

test("imports under a bracket that is never closed", () => {
  const { imports } = analysePython("x = (\nimport os\nfrom a import b\n");
  expect(imports.map(({ module }) => module)).toEqual(["os", "a"]);
});
