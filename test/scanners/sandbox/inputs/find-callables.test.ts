import { expect, test } from "vitest";
import { findCallables } from "../../../../src/scanners/sandbox/inputs/find-callables.ts";
import { PLAIN } from "../../../../src/scanners/sandbox/inputs/value.ts";
import { understandSkill } from "../../../support/understand.ts";

const SCHEMA = {
  tools: [
    {
      name: "fill",
      inputSchema: {
        type: "object",
        properties: {
          form: { type: "string", enum: ["a4", "letter"] },
          copies: { type: "integer", minimum: 1, maximum: 9 },
        },
      },
    },
  ],
};

async function callablesOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const side = await understandSkill({ "skill/SKILL.md": "# A\n", ...files });
  return [...findCallables(side)].flatMap(([interpreter, found]) =>
    found.map(({ file, name, parameters, module, at }) => {
      const given = parameters.map((each) => (each.isNamed ? `${each.name}=` : each.name)).join(", ");
      return `${interpreter} ${module?.name ?? file}:${at.line} ${name}(${given})`;
    }),
  );
}

test.each([
  [
    "functions at the top of a file of Python, with what is given by name",
    "a.py",
    "def f(a, b=3, *c, d, **e):\n    def inner(): pass\nasync def g(x): pass\ndef _own(x): pass\nclass K:\n    def m(self): pass\n",
    ["python3 a.py:1 f(a, b, d=)", "python3 a.py:3 g(x)"],
  ],
  [
    "what a module of JavaScript may export",
    "a.mjs",
    "export function f(a, b) {}\nexport const g = (x) => x;\n",
    ["node a.mjs:1 f(a, b)", "node a.mjs:2 g(x)"],
  ],
  [
    "what is put on `exports`, or into an object",
    "a.js",
    "exports.f = (a) => a;\nmodule.exports = { g: function (b) {} };\n",
    ["node a.js:1 f(a)", "node a.js:2 g(b)"],
  ],
  ["nothing of a test", "tests/test_a.py", "def helper(x): pass\n", []],
])("%s", async (_, file, code, expected) => {
  expect(await callablesOf({ [`skill/${file}`]: code })).toEqual(expected);
});

test("a file of a package is imported by its dotted name", async () => {
  const files = { "skill/lib/__init__.py": "", "skill/lib/a.py": "def f(x): pass\n" };
  expect(await callablesOf(files)).toEqual(["python3 lib.a:1 f(x)"]);
});

test("what a schema says of a tool's parameters is what they are given, and what it forbids is tried", async () => {
  const side = await understandSkill({
    "skill/SKILL.md": "# A\n",
    "skill/tools.json": JSON.stringify(SCHEMA),
    "skill/a.py": "def fill(form, copies, more): pass\n",
    "skill/b.mjs": "export const fill = (input) => input;\n",
  });
  const found = findCallables(side);
  const [inPython, inNode] = [found.get("python3")?.[0], found.get("node")?.[0]];
  const form = { name: "form", plain: "a4", forbidden: ["not one of them"] };
  const copies = { name: "copies", plain: 1, forbidden: [0, 10] };
  expect(inPython?.parameters).toEqual([
    { ...form, isNamed: false },
    { ...copies, isNamed: false },
    { name: "more", plain: PLAIN, forbidden: [], isNamed: false },
  ]);
  expect(inPython?.takesObject).toBe(false);
  expect(inNode?.parameters).toEqual([
    { ...form, isNamed: true },
    { ...copies, isNamed: true },
  ]);
  expect(inNode?.takesObject).toBe(true);
});

test.each(["{", "[]", "null", '{"name": 1, "parameters": {"properties": 3}}', '{"name": "fill", "parameters": null}'])(
  "what is no list of tools says nothing: %s",
  async (json) => {
    expect(await callablesOf({ "skill/tools.json": json, "skill/a.py": "def fill(form): pass\n" })).toEqual([
      "python3 a.py:1 fill(form)",
    ]);
  },
);
