import { expect, test } from "vitest";
import { sandbox } from "../../../../src/adapters/sandbox/sandbox.ts";
import { tryTests } from "./run-trial.ts";

const python = await sandbox.findInterpreter("python3");
const isThere = (await sandbox.inspect("bwrap", false)).ok && python.ok;
const hasPytest = python.ok && python.value.hasPytest;

/** Tests as people write them, that do what could be taken for a trick. */
const UNITTEST = `import asyncio, logging, sys, unittest, warnings
from unittest import mock
import calc
class Base(unittest.TestCase):
    def test_inherited(self):
        self.assertEqual(calc.add(1, 1), 2)
class TestCalc(Base):
    @classmethod
    def setUpClass(cls):
        cls.one = 1
    def setUp(self):
        self.addCleanup(lambda: None)
    def assertThree(self, value):
        self.assertEqual(value, 3)
    def test_helper(self):
        self.assertThree(calc.add(self.one, 2))
    def test_parts(self):
        for one in range(3):
            with self.subTest(one=one):
                self.assertEqual(calc.add(one, 0), one)
    @mock.patch("builtins.open", mock.mock_open(read_data="3"))
    def test_patched(self):
        self.assertEqual(calc.read("x"), "3")
    def test_raises(self):
        with self.assertRaises(FileNotFoundError), self.assertLogs():
            logging.warning("gone")
            calc.read("/none")
    def test_leaves(self):
        with self.assertRaises(SystemExit):
            sys.exit(0)
    def test_returns(self):
        return None
    @unittest.skipIf(sys.version_info >= (3,), "of the past")
    def test_old(self):
        self.fail()
class TestLater(unittest.IsolatedAsyncioTestCase):
    async def test_later(self):
        await asyncio.sleep(0)
        self.assertTrue(True)
`;
const PYTEST = `import pytest
import calc
@pytest.mark.parametrize("one", [1, 2])
def test_each(one, zero):
    assert calc.add(one, zero) == one
class TestFiles:
    def test_file(self, tmp_path, monkeypatch, capfd):
        monkeypatch.setenv("HOME", str(tmp_path))
        (tmp_path / "x").write_text("3")
        print("out")
        assert calc.read(tmp_path / "x") == "3"
        assert "out" in capfd.readouterr().out
async def helper(): pass
@pytest.mark.skip(reason="not today")
def test_skipped():
    assert False
`;
const NODE = `import assert from "node:assert/strict";
import { after, afterEach, before, describe, it, mock, test } from "node:test";
before(() => {});
after(() => {});
afterEach(() => {});
function named() { assert.ok(true); }
test("named", named);
test("is sync", () => { assert.equal(1 + 1, 2); });
test("is async", async () => { await null; assert.deepEqual([1], [1]); });
test("calls back", (t, done) => { setTimeout(done, 1); });
test("has parts", async (t) => { await t.test("a part", () => {}); });
test("mocks", () => { const run = mock.fn(() => 3); assert.equal(run(), 3); assert.equal(run.mock.callCount(), 1); });
test("has options", { timeout: 5000 }, () => {});
describe("a group", { concurrency: false }, () => {
  it("is in it", function () { assert.throws(() => { throw new Error("x"); }, /x/u); });
  it.skip("is skipped", () => { assert.fail(); });
});
`;
const SCRIPT = `"""Tries it out."""
from __future__ import annotations
import sys
from calc import add
def main():
    assert add(1, 2) == 3
    return 0
if __name__ == "__main__":
    sys.exit(main())
`;
const FILES = {
  "skill/calc.py":
    "def add(a, b):\n    return a + b\ndef read(path):\n    with open(path) as file:\n        return file.read()\n",
  "skill/tests/test_unit.py": UNITTEST,
  "skill/test_program.py": SCRIPT,
  "skill/calc.test.mjs": NODE,
  ...(hasPytest
    ? {
        "skill/tests/conftest.py":
          "import sys, os, pytest\nsys.path.insert(0, os.path.dirname(os.path.dirname(__file__)))\n@pytest.fixture\ndef zero():\n    yield 0\n",
        "skill/tests/test_more.py": PYTEST,
      }
    : {}),
};
const SKIPPED = ["TestCalc.test_old", "test_skipped", "is skipped"];

test.skipIf(!isThere)(
  "what tests as people write them say is believed",
  async () => {
    const { results, findings, faults } = await tryTests(FILES);
    expect([...findings, ...faults]).toEqual([]);
    const others = results.filter((each) => each.outcome !== "passed");
    expect(others.map((each) => each.outcome)).toEqual(others.map(() => "skipped"));
    expect(others.map(({ name }) => name).toSorted()).toEqual(
      SKIPPED.filter((name) => hasPytest || name !== "test_skipped").toSorted(),
    );
    // Of unittest 8, of node:test 8, a program, of pytest 2 (a test for each parameter counts once).
    expect(results.filter((each) => each.outcome === "passed")).toHaveLength(hasPytest ? 19 : 17);
  },
  60_000,
);
