import { describe, expect, test } from "vitest";
import { pairUnits } from "../../../src/facts/versions/pair-units.ts";
import { reachedFrom } from "../../../src/facts/versions/reached-units.ts";
import { unitsOf } from "../../../src/facts/versions/units.ts";
import { understandSkill } from "../../support/understand.ts";

type Files = Readonly<Record<string, string>>;

const within = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`skill/${path}`, text]));

describe("units", () => {
  test.each<[string, file: string, text: string, wanted: Readonly<Record<string, readonly string[]>>]>([
    [
      "what stands in a function is its own, not that of the source",
      "a.py",
      "top()\n\n\ndef f():\n    one()\n\n    def g():\n        two()\n\n    three()\n\n\nlast()\n",
      { "": ["top", "last"], f: ["one", "three"], "f.g": ["two"] },
    ],
    ["methods", "a.py", "class A:\n    def f(self):\n        one()\n", { "": [], "A.f": ["one"] }],
    ["a function that is assigned", "a.js", "const f = () => one();\ntwo();\n", { "": ["two"], f: ["one"] }],
    [
      "callbacks belong to who gives them",
      "a.js",
      "function f() { run(() => one()); }\n",
      { "": [], f: ["run", "one"] },
    ],
    ["a shell's functions", "a.sh", "f() { one; }\ntwo\n", { "": ["two"], f: ["one"] }],
  ])("%s", async (_words, file, text, wanted) => {
    const units = unitsOf(await understandSkill(within({ [file]: text })));
    expect(Object.fromEntries(units.map(({ name, calls }) => [name, calls.map(({ last }) => last)]))).toEqual(wanted);
  });
});

describe("pairs are functions that differ", () => {
  const BODY = "    check(x)\n    run(x)\n    report(x)\n";
  test.each<[string, before: Files, head: Files, wanted: readonly string[]]>([
    ["of one name", { "a.py": `def f(x):\n${BODY}` }, { "a.py": `def f(x):\n${BODY}    more()\n` }, ["f f"]],
    ["not where nothing changed", { "a.py": `def f(x):\n${BODY}` }, { "a.py": `\n# moved\ndef f(x):\n${BODY}` }, [" "]],
    ["in another file", { "a.py": `def f(x):\n${BODY}` }, { "b/c.py": `def f(x):\n${BODY}    more()\n` }, ["f f"]],
    ["with another name", { "a.py": `def f(x):\n${BODY}` }, { "a.py": `def g(x):\n${BODY}    more()\n` }, [" ", "f g"]],
    [
      "not where all is different",
      { "a.py": `def f(x):\n${BODY}` },
      { "a.py": "def g(x):\n    walk()\n    sing()\n    sleep()\n" },
      [" "],
    ],
  ])("%s", async (_words, before, head, wanted) => {
    const pairs = pairUnits({
      head: await understandSkill(within(head)),
      before: await understandSkill(within(before)),
    });
    const named = pairs.map((pair) => `${pair.before.name} ${pair.head.name}`);
    expect(named.filter((name) => name !== " " || wanted.includes(" "))).toEqual(wanted);
  });
});

test("what a function reaches: what it calls, what that calls, and its decorators", async () => {
  const text = [
    "def a():\n    b()\n\n\n",
    "def b():\n    c()\n\n\n",
    "def c():\n    pass\n\n\n",
    "def wraps(f):\n    return f\n\n\n",
    "@wraps\ndef d():\n    c()\n\n\n",
    "def e():\n    pass\n",
  ].join("");
  const units = unitsOf(await understandSkill(within({ "run.py": text })));
  const reached = (name: string): readonly string[] =>
    units
      .filter((unit) => unit.name === name)
      .flatMap((unit) => reachedFrom(unit, units))
      .map((unit) => unit.name);
  expect(reached("a")).toEqual(["a", "b", "c"]);
  expect(reached("d")).toEqual(["d", "c", "wraps"]);
  expect(reached("e")).toEqual(["e"]);
});
