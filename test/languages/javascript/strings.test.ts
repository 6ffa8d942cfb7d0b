import { expect, test } from "vitest";
import { JAVASCRIPT, read, TYPESCRIPT } from "./show.ts";

const strings = (text: string, source = JAVASCRIPT): readonly (readonly [string | null, string])[] =>
  read(text, source).strings.map(({ value, span }) => [value, text.slice(span.start, span.end)]);

test.each([
  [
    "f('a', \"b\")",
    [
      ["a", "'a'"],
      ["b", '"b"'],
    ],
  ],
  ["x = '\\x61\\u{62}\\143\\\n'", [["abc", "'\\x61\\u{62}\\143\\\n'"]]],
  ["'use strict'; f()", [["use strict", "'use strict'"]]],
  ["function f() { '\\x61' }", [["a", "'\\x61'"]]],
  ["`a\\x62`", [["ab", "`a\\x62`"]]],
  [
    "`a${`b`}c`",
    [
      [null, "`a${`b`}c`"],
      ["b", "`b`"],
    ],
  ],
  ["tag`\\u`", [["\\u", "`\\u`"]]],
  [
    "import a from 'b' with { type: 'json' }; export * from 'c'",
    [
      ["b", "'b'"],
      ["json", "'json'"],
      ["c", "'c'"],
    ],
  ],
  [
    "x = { a: 1, 'b': 2, ['c']: 3 }; x.d; x['e']",
    [
      ["b", "'b'"],
      ["c", "'c'"],
      ["e", "'e'"],
    ],
  ],
  [
    "class A { 'b'() {} 'c' = 'd' }",
    [
      ["b", "'b'"],
      ["c", "'c'"],
      ["d", "'d'"],
    ],
  ],
  [
    "<a b='c &amp; d'> e {'f'} </a>",
    [
      ["c & d", "'c &amp; d'"],
      [" e ", " e "],
      ["f", "'f'"],
    ],
  ],
  ["/'a'/; /* 'b' */ // 'c'", []],
] satisfies [string, (readonly [string | null, string])[]][])("strings of %s", (text, expected) => {
  expect(strings(text)).toEqual(expected);
});

test("types have no strings", () => {
  expect(strings("type A = 'a'; let b: 'b' = 'c' as 'd'; enum E { 'e' = 'f' }", TYPESCRIPT)).toEqual([
    ["c", "'c'"],
    ["f", "'f'"],
  ]);
});

test.each([
  ["a /* b */ // c", ["/* b */", "// c"]],
  ["#!/usr/bin/env node\n// a", ["#!/usr/bin/env node", "// a"]],
  ["a <!-- b\n--> c\nd", ["<!-- b", "--> c"]],
  ["a // b\rc /*\n*/ --> d", ["// b", "/*\n*/", "--> d"]],
  ["a // b\u2028c", ["// b"]],
  ["'// a'; `/* b */`; /\\/\\* c/; <a>// d</a>", []],
])("comments of %j", (text, expected) => {
  const { comments } = read(text);
  expect(comments.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
