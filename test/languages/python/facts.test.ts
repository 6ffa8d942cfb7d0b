import { describe, expect, test } from "vitest";
import { assignmentsIn, callsIn, dotted, factsIn, scopePath } from "./facts-in.ts";

describe("imports", () => {
  test.each<readonly [string, readonly unknown[]]>([
    ["import os", [["os", [], "os"]]],
    [
      "import os.path, sys as s",
      [
        ["os.path", [], "os"],
        ["sys", [], "s"],
      ],
    ],
    ["import a.b.c as d", [["a.b.c", [], "d"]]],
    [
      "from a.b import c as d, e",
      [
        [
          "a.b",
          [
            ["c", "d"],
            ["e", "e"],
          ],
          null,
        ],
      ],
    ],
    ["from . import a", [[".", [["a", "a"]], null]]],
    ["from ....a import (b,)", [["....a", [["b", "b"]], null]]],
    ["from .... import *", [["....", [["*", "*"]], null]]],
    ["import º", [["o", [], "o"]]],
    [
      "def f():\n if x:\n  try: import a\n  except b: import c\n",
      [
        ["a", [], "a"],
        ["c", [], "c"],
      ],
    ],
    ["# c\rimport a", [["a", [], "a"]]],
    ["match x:\n case 1: import a\n", [["a", [], "a"]]],
    [
      "class A: import a; import b",
      [
        ["a", [], "a"],
        ["b", [], "b"],
      ],
    ],
  ])("%j", (text, imports) => {
    const found = factsIn(text).imports;
    expect(found.map(({ module, names, bound }) => [module, names.map(({ name, as }) => [name, as]), bound])).toEqual(
      imports,
    );
  });
});

test.each<readonly [string, readonly string[]]>([
  ["f(g(1), *h())(i=j())", ["f", "?", "g", "h", "j"].toSorted((a, b) => (a === "?" ? -1 : b === "?" ? 1 : 0))],
  ["(os\n .system)('x')", ["os.system"]],
  ["f'{a():{b()}}' t'{c()}'.d()".replace(" t", "; t"), ["a", "b", "?.d", "c"]],
  ["def f(a: b() = c(), *d: e()) -> g(): pass", ["b", "c", "e", "g"]],
  ["@a()\nclass B(c(), metaclass=d()): e()", ["a", "c", "d", "e"]],
  ["x: a() = b()", ["a", "b"]],
  ["[a() for b in c() if d()]", ["a", "c", "d"]],
  ["match a():\n case b.c(d): pass\n case e if f(): pass\n", ["a", "f"]],
  ["type X[T: a()] = b()", ["a", "b"]],
  [
    "with (a() as b, c()): pass\nwith (d()).e(): pass",
    ["a", "c", "d.e", "d"].map((name) => (name === "d.e" ? "?.e" : name)),
  ],
  ["print(a)\nprint >>b, c()", ["print", "c"]],
  ["match (a())\ntype(b).c = d()\ncase(e)", ["match", "a", "type", "d", "case"]],
  ["𝓮𝓿𝓪𝓵('1'); ｏｓ.ｓｙｓｔｅｍ('x')", ["eval", "os.system"]],
  ["def f():\n  \f eval('1')\n", ["eval"]],
])("calls in %j", (text, calls) => {
  expect(callsIn(text)).toEqual(calls);
});

test("arguments of a call", () => {
  const [fact] = factsIn("f(a, *b, c=d, **e)").calls;
  expect(fact?.call.arguments).toMatchObject([
    { name: null, spread: false, value: { name: "a" } },
    { name: null, spread: true, value: { name: "b" } },
    { name: "c", spread: false, value: { name: "d" } },
    { name: "**", spread: true, value: { name: "e" } },
  ]);
});

test.each<readonly [string, readonly string[]]>([
  ["a = b = c", ["assign a = c", "assign b = c"]],
  ["a, *b = c", ["assign a, *b = c"]],
  ["a.b += c", ["augment a.b = c"]],
  ["a: b = c", ["assign a = c"]],
  ["a: b", []],
  ["for a, b in c: pass", ["loop a, b = c"]],
  ["with a as b, c as (d, e): pass", ["with b = a", "with (d, e) = c"]],
  ["with (a as b): pass", ["with b = a"]],
  ["try: pass\nexcept (a, b) as c: pass", ["catch c = (a, b)"]],
  ["(a := b)", ["walrus a = b"]],
  ["return a, b", ["return  = a, b"]],
  ["return", ["return  = "]],
  ["x = yield a", ["assign x = yield a", "yield  = a"]],
  ["yield from a", ["yield  = a"]],
  ["del a, b[c]", ["delete a, b[c] = "]],
  ["lambda a: b", ["return  = b"]],
  ["[a for b in c]", ["loop b = c"]],
  ["type A = b", ["assign A = b"]],
  [
    "match a:\n case b: pass\n case [c, *d]: pass\n case E(f=g): pass\n case _: pass\n",
    ["assign b = a", "assign c = a", "assign d = a", "assign g = f"],
  ],
])("assignments in %j", (text, assignments) => {
  expect(assignmentsIn(text)).toEqual(assignments);
});

test("definitions have parameters, bases, decorators and a scope of their own", () => {
  const facts = factsIn(
    "@a\n@b(1)\nasync def f(c, /, d=1, *e, g, h=2, **i):\n  class J(K, *l, m=n): pass\n  return lambda o, *, p: 0\n",
  );
  expect(facts.definitions).toMatchObject([
    {
      kind: "function",
      name: "f",
      parameters: [
        { name: "c", kind: "positional", value: null },
        { name: "d", kind: "positional", value: { value: 1 } },
        { name: "e", kind: "rest", value: null },
        { name: "g", kind: "keyword", value: null },
        { name: "h", kind: "keyword", value: { value: 2 } },
        { name: "i", kind: "keyword-rest", value: null },
      ],
      bases: [],
      decorators: [{ name: "a" }, { kind: "call" }],
    },
    { kind: "class", name: "J", bases: [{ name: "K" }, { kind: "spread", value: { name: "l" } }] },
    { kind: "function", name: null, parameters: [{ name: "o" }, { name: "p", kind: "keyword" }] },
  ]);
  expect(facts.definitions.map(({ scope, body }) => [scopePath(facts, scope), scopePath(facts, body)])).toEqual([
    ["source", "source/f"],
    ["source/f", "source/f/J"],
    ["source/f", "source/f/function"],
  ]);
});

test.each<readonly [string, readonly string[]]>([
  ["a()\ndef f(x=b()): c()\nd()", ["a source", "b source", "c source/f", "d source"]],
  ["class A(b()): c()", ["b source", "c source/A"]],
  ["lambda x=a(): b()", ["a source", "b source/function"]],
  [
    "[a() for x in b() if c() for y in d()]",
    ["a source/comprehension", "b source", "c source/comprehension", "d source/comprehension"],
  ],
  ["f(a() for x in b())", ["f source", "a source/comprehension", "b source"]],
  ["{a(): b() for x in c()}", ["a source/comprehension", "b source/comprehension", "c source"]],
  [
    "[lambda: a() for x in [b() for y in c()]]",
    ["a source/comprehension/function", "b source/comprehension", "c source"],
  ],
  ["[[a() for x in b()] for y in c()]", ["a source/comprehension/comprehension", "b source/comprehension", "c source"]],
])("the scopes of calls in %j", (text, calls) => {
  const facts = factsIn(text);
  expect(facts.calls.map(({ call, scope }) => `${dotted(call.callee)} ${scopePath(facts, scope)}`)).toEqual(calls);
});

test("a lambda in the element of a comprehension names the scope that it has in the end", () => {
  const facts = factsIn("x = [lambda: 1 for y in z]\n");
  const [definition] = facts.definitions;
  const value = facts.assignments.find(({ how }) => how === "assign")?.value;
  expect(value).toMatchObject({ kind: "comprehension", element: { kind: "function", body: definition?.body } });
  expect(scopePath(facts, definition?.body ?? 0)).toBe("source/comprehension/function");
});

test("a walrus in a comprehension binds outside", () => {
  const facts = factsIn("def f(): return [(a := b) for c in d if (e := c)]\n");
  const walruses = facts.assignments.filter(({ how }) => how === "walrus");
  expect(walruses.map(({ scope }) => scopePath(facts, scope))).toEqual(["source/f", "source/f"]);
});

test("global and nonlocal belong to their scope", () => {
  const facts = factsIn("def f():\n  global a, b\n  def g():\n    nonlocal c\n");
  expect(facts.scopes.map(({ name, outer }) => [name, outer])).toEqual([
    [null, []],
    ["f", ["a", "b"]],
    ["g", ["c"]],
  ]);
});

test("regions are the blocks, with what is asked", () => {
  const text =
    "if a: b\nelif c: d\nelse: e\nfor f in g: h\nelse: i\nwhile j: k\ntry: l\nexcept m: n\nelse: o\nfinally: p\n" +
    "with q, r: s\nassert t, u\nraise v from w\nmatch x:\n case y if z: aa\n";
  const cut = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
  const regions = factsIn(text).regions.map(
    ({ kind, condition, span }) => `${kind} ${condition === null ? "" : cut(condition.span)}${cut(span)}`,
  );
  expect(regions).toEqual([
    "if a: b",
    "if c: d",
    "else : e",
    "loop g: h",
    "else : i",
    "loop j: k",
    "try : l",
    "catch m: n",
    "else : o",
    "finally : p",
    "with q, r: s",
    "assert tassert t, u",
    "raise vraise v from w",
    "case y if z: aa",
  ]);
});

test("comments, each without its line end", () => {
  const text = "# a\r\nx = [ # b\n1]#c\n  # d\ny = '# e'\nf'''{\n# g\nh}'''";
  expect(factsIn(text).comments.map(({ start, end }) => text.slice(start, end))).toEqual([
    "# a",
    "# b",
    "#c",
    "# d",
    "# g",
  ]);
});
