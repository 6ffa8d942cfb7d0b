import { describe, expect, test } from "vitest";
import { asPath } from "../../../../src/core/ids.ts";
import { failEachTest, wrapTests } from "../../../../src/scanners/sandbox/trial/edit-tests.ts";
import { findScripts } from "../../../../src/scanners/sandbox/trial/find-scripts.ts";
import { openSide } from "../examined.ts";

const IMPORT = 'import test, { it } from "node:test";\n';

describe("tests of node:test are wrapped in place", () => {
  test.each([
    ["an arrow function", 'test("a", () => {});', 'test("a", _evogateProbe(2, () => {}));'],
    ["an expression", 'test("a", () => run());', 'test("a", _evogateProbe(2, () => run()));'],
    [
      "behind options",
      'test("a", { timeout: 1 }, async (t) => {});',
      'test("a", { timeout: 1 }, _evogateProbe(2, async (t) => {}));',
    ],
    ["a name", 'it("a", run);', 'it("a", _evogateProbe(2, run));'],
    ["a member", 'it("a", all.run);', 'it("a", _evogateProbe(2, all.run));'],
    ["what a call makes", 'it("a", make(1));', 'it("a", _evogateProbe(2, make(1)));'],
    ["two on a line", 'it("a", x); it("b", y);', 'it("a", _evogateProbe(2, x)); it("b", _evogateProbe(2, y));'],
    [
      "one in another",
      'it("a", () => { it("b", y); });',
      'it("a", _evogateProbe(2, () => { it("b", _evogateProbe(2, y)); }));',
    ],
  ])("%s", async (_, line, expected) => {
    const { known } = await openSide({ "skill/a.test.mjs": `${IMPORT}${line}\n` });
    const path = asPath("skill/a.test.mjs");
    expect(wrapTests(known, path)).toEqual(new Map([[path, `${IMPORT}${expected}\n`]]));
  });

  test("a test without a function, and other files, stay as they are", async () => {
    const { known } = await openSide({ "skill/a.test.mjs": `${IMPORT}test("a", { todo: true });\n` });
    expect(wrapTests(known, asPath("skill/a.test.mjs")).size).toBe(0);
    expect(wrapTests(known, asPath("skill/b.test.mjs")).size).toBe(0);
  });
});

const FAILS = '@(lambda run: lambda *given, **named: (_ for _ in ()).throw(AssertionError("this run has to fail")))';

describe("each test is made to fail, for runners that are not ours", () => {
  test.each([
    ["test_a.py", "def test_a():\n    pass\n", `${FAILS}\ndef test_a():\n    pass\n`],
    [
      "test_a.py",
      "import unittest\nclass A(unittest.TestCase):\n    @skip\n    def test_a(self):\n        pass\n",
      `import unittest\nclass A(unittest.TestCase):\n    @skip\n    ${FAILS}\n    def test_a(self):\n        pass\n`,
    ],
    ["a.bats", '@test "a" {\n  true\n}\n', '@test "a" {\n  true\n[ this = fails ]\n\n}\n'],
  ])("%s: %j", async (name, text, expected) => {
    const { known } = await openSide({ [`skill/${name}`]: text });
    expect(failEachTest(known, () => true)).toEqual(new Map([[`skill/${name}`, expected]]));
  });

  test("where there is no test, there is nothing that could", async () => {
    const { known } = await openSide({ "skill/a.py": "def test_a():\n    pass\n" });
    expect(failEachTest(known, () => true)).toBeNull();
  });
});

test.each([
  ["test_a.py", "assert 1 + 1 == 2\n", true],
  ["tests/a_test.py", "def main():\n    assert True or x\nmain()\n", true],
  ["test_a.py", "print('trying it out')\n", false],
  ["test_a.py", "def test_a():\n    assert x\n", false],
  ["check.py", "assert 1 + 1 == 2\n", false],
])("a program that is one test: %s, %j: %s", async (name, text, isOne) => {
  const { known } = await openSide({ [`skill/${name}`]: text });
  expect(findScripts(known).map((script) => script.name)).toEqual(isOne ? [name] : []);
});
