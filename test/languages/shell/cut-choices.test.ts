import { expect, test } from "vitest";
import { cutChoices } from "../../../src/languages/shell/cut-choices.ts";

test.for([
  ["{a,b}", ["a", "b"]],
  ["{,a,}", ["", "a", ""]],
  ["{a{b,c},d}", ["a{b,c}", "d"]],
  ["{'a,b',\"c,d\"}", ["'a,b'", '"c,d"']],
  ["{a\\,b,c}", ["a\\,b", "c"]],
  ["{$(a,b),${c,,}}", ["$(a,b)", "${c,,}"]],
  ["{`a,b`,c}", ["`a,b`", "c"]],
  ["{$'a\\',b',c}", ["$'a\\',b'", "c"]],
  ["{'a\\',b}", ["'a\\'", "b"]],
] as const)("%s", ([braces, choices]) => {
  const cut = cutChoices(braces);
  expect(cut.map(({ text }) => text)).toEqual(choices);
  expect(cut.map(({ text, at }) => braces.slice(at, at + text.length))).toEqual(choices);
});
