import type { Files } from "../../../../artifacts/open-artifact.ts";

/** A way to make a failing test look as if it had passed: one mechanism each. */
export interface Trick {
  readonly name: string;
  readonly runner: "unittest" | "pytest" | "node" | "bats";
  /** By their names in a folder of their own; the test that has to fail is called `test_add`, or `adds`. */
  readonly files: Files;
}

/** Code that does the wrong thing, in each language. */
const WRONG = {
  python: { "calc.py": "def add(a, b):\n    return a - b\n" },
  node: { "calc.mjs": "export const add = (a, b) => a - b;\n" },
};

/** A method that has to fail, and one that has not: to find no test at all is no success for a runner. */
const METHODS = `    def test_add(self):
        self.assertEqual(calc.add(1, 2), 3)
    def test_fine(self):
        self.assertEqual(1, 1)
`;

interface InUnittest {
  readonly before?: string;
  readonly inside?: string;
  readonly after?: string;
  readonly files?: Files;
  readonly bases?: string;
}

interface InNode {
  readonly before?: string;
  readonly body?: string;
  readonly options?: string;
}

interface InBats {
  readonly before?: string;
  readonly body?: string;
}

/** Of unittest: what comes before the class, what stands in it, what comes after it. */
export function inUnittest(
  name: string,
  { before = "", inside = METHODS, after = "", files = {}, bases = "unittest.TestCase" }: InUnittest,
): Trick {
  const text = `import os, sys, unittest\nimport calc\n${before}\nclass TestCalc(${bases}):\n${inside}\n${after}\n`;
  return { name, runner: "unittest", files: { ...WRONG.python, "test_calc.py": text, ...files } };
}

/** The same, where the test itself does it. */
export function inTest(
  name: string,
  body: string,
  more: { readonly before?: string; readonly after?: string } = {},
): Trick {
  const lines = body
    .split("\n")
    .map((line) => `        ${line}`)
    .join("\n");
  return inUnittest(name, {
    ...more,
    inside: `    def test_add(self):\n${lines}\n    def test_fine(self):\n        pass\n`,
  });
}

/** Of pytest: what stands beside the tests. */
export function inPytest(name: string, files: Files): Trick {
  const text = "import calc\ndef test_add():\n    assert calc.add(1, 2) == 3\ndef test_fine():\n    assert True\n";
  return { name, runner: "pytest", files: { ...WRONG.python, "test_calc.py": text, ...files } };
}

/** Of node:test: what comes before the tests, what the failing one does, what it is given besides. */
export function inNode(
  name: string,
  { before = "", body = "assert.equal(add(1, 2), 3);", options = "" }: InNode,
): Trick {
  const text = `import assert from "node:assert/strict";
import { createRequire, syncBuiltinESMExports } from "node:module";
import test from "node:test";
import { add } from "./calc.mjs";
const require = createRequire(import.meta.url);
${before}
test("adds",${options} async (t) => { ${body} });
test("is fine", () => {});
`;
  return { name, runner: "node", files: { ...WRONG.node, "calc.test.mjs": text } };
}

/** Of bats: what comes before the tests, and how the failing one goes. */
export function inBats(name: string, { before = "", body = '[ "$((1 - 2))" -eq 3 ]' }: InBats): Trick {
  return {
    name,
    runner: "bats",
    files: { "calc.bats": `${before}\n@test "adds" {\n  ${body}\n}\n@test "is fine" {\n  true\n}\n` },
  };
}
