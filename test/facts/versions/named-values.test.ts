import { expect, test } from "vitest";
import { pairNamedValues } from "../../../src/facts/versions/named-values.ts";
import { understandSkill } from "../../support/understand.ts";

type Files = Readonly<Record<string, string>>;

const understand = async (files: Files): ReturnType<typeof understandSkill> =>
  await understandSkill(Object.fromEntries(Object.entries(files).map(([path, text]) => [`skill/${path}`, text])));

/** `name: before > head` of each pair, values as they are written. */
async function pairs(before: Files, head: Files): Promise<readonly string[]> {
  const found = pairNamedValues({ before: await understand(before), head: await understand(head) });
  return found.map(
    ({ name, before: one, head: other }) =>
      `${name}: ${[one, other].map(({ value, at }) => at.source.text.slice(value.span.start, value.span.end)).join(" > ")}`,
  );
}

test.each<[string, before: Files, head: Files, expected: readonly string[]]>([
  ["a name that is set once, wherever", { "a.py": "x = 1\n" }, { "b.py": "y = 2\nx = 3\n" }, ["x: 1 > 3"]],
  [
    "one that several files set, file by file",
    { "a.py": "x = 1\n", "b.py": "x = 2\n" },
    { "a.py": "x = 3\n", "b.py": "x = 4\n" },
    ["x: 1 > 3", "x: 2 > 4"],
  ],
  [
    "one that a function sets several times, in order",
    { "a.py": "def f():\n    x = 1\n    x = 2\n" },
    { "a.py": "def f():\n    x = 3\n    x = 4\n" },
    ["x: 1 > 3", "x: 2 > 4"],
  ],
  [
    "functions by their names, in whatever order they stand",
    { "a.py": "def f():\n    x = 1\ndef g():\n    x = 2\n" },
    { "a.py": "def g():\n    x = 3\ndef f():\n    x = 4\n" },
    ["x: 1 > 4", "x: 2 > 3"],
  ],
  ["none where one came", { "a.py": "x = 1\n" }, { "a.py": "x = 1\nx = 2\n" }, []],
  [
    "defaults, options and fields",
    { "a.py": "def f(x=1): pass\ng(y=2)\nh({'z': 3})\n" },
    { "a.py": "def f(x=4): pass\ng(y=5)\nh({'z': 6})\n" },
    ["x: 1 > 4", "y: 2 > 5", "z: 3 > 6"],
  ],
])("%s", async (_, before, head, expected) => {
  expect((await pairs(before, head)).toSorted()).toEqual(expected);
});
