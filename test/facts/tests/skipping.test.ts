import { expect, test } from "vitest";
import { whatSkips } from "../../../src/facts/tests/skipping.ts";
import { readTestCases } from "../../../src/facts/tests/test-cases.ts";
import { understandSkill } from "../../support/understand.ts";

/** The tests of a file by name, with what keeps them from running. */
async function skippedIn(file: string, text: string): Promise<Readonly<Record<string, string | null>>> {
  const { sources } = await understandSkill({ [`skill/${file}`]: text });
  return Object.fromEntries(sources.flatMap(readTestCases).map((each) => [each.name, whatSkips(each)]));
}

const CASES: readonly [string, text: string, wanted: Readonly<Record<string, string | null>>][] = [
  ["test_a.py", "def test_a():\n    assert f(1) == 2\n", { test_a: null }],
  [
    "test_a.py",
    "@pytest.mark.skip\ndef test_a():\n    pass\n\n\ndef test_b():\n    pass\n",
    { test_a: "skip", test_b: null },
  ],
  ["test_a.py", "@pytest.mark.xfail(strict=False)\ndef test_a():\n    pass\n", { test_a: "xfail" }],
  [
    "test_a.py",
    "@unittest.skipIf(True, 'x')\nclass TestA:\n    def test_a(self):\n        pass\n",
    { "TestA.test_a": "skipIf" },
  ],
  ["test_a.py", "pytestmark = pytest.mark.skip\n\n\ndef test_a():\n    pass\n", { test_a: "skip" }],
  ["test_a.py", "pytestmark = [pytest.mark.slow]\n\n\ndef test_a():\n    pass\n", { test_a: null }],
  ["test_a.py", "import pytest\n\n\ndef test_a():\n    pytest.skip('x')\n", { test_a: "skip" }],
  ["test_a.py", "import pytest\n\n\ndef test_a():\n    if old():\n        pytest.skip('x')\n", { test_a: null }],
  [
    "test_a.py",
    "import pytest\n\npytest.skip('x', allow_module_level=True)\n\n\ndef test_a():\n    pass\n",
    { test_a: "pytest.skip" },
  ],
  ["a.test.js", 'it("a", () => {});\nit.skip("b", () => {});\n', { a: null, b: "it.skip" }],
  ["a.test.js", 'xit("a", () => {});\ntest.todo("b");\n', { a: "xit", b: "test.todo" }],
  ["a.test.js", 'describe.skip("s", () => {\n  it("a", () => {});\n});\n', { a: "describe.skip" }],
  ["a.test.js", 'it.only("a", () => {});\nit("b", () => {});\n', { a: null, b: "only another test is run" }],
  ["a.test.js", 'it.each([1, 2])("a %i", () => {});\n', { "a %i": null }],
  ["a.bats", '@test "a" {\n  skip "x"\n  [ 1 -eq 1 ]\n}\n@test "b" {\n  [ 1 -eq 1 ]\n}\n', { a: "skip", b: null }],
];

test.each(CASES)("%s: %s", async (file, text, wanted) => {
  expect(await skippedIn(file, text)).toEqual(wanted);
});
