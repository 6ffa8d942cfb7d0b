import { describe, expect, test } from "vitest";
import { isWeaker, type Assertion, type Strength } from "../../../src/facts/tests/assertion.ts";
import { assertionsWithin, demandsOf } from "../../../src/facts/tests/demands.ts";
import { readTestCases } from "../../../src/facts/tests/test-cases.ts";
import type { ArtifactSource } from "../../../src/facts/artifact/source.ts";
import { understandSkill } from "../../support/understand.ts";

async function readSource(name: string, text: string): Promise<ArtifactSource> {
  const { sources } = await understandSkill({ [`skill/${name}`]: text });
  const [source] = sources;
  if (source === undefined) throw new Error(`no source in ${name}`);
  return source;
}

async function assertionsIn(name: string, text: string): Promise<readonly Assertion[]> {
  const source = await readSource(name, text);
  return assertionsWithin(source, { start: 0, end: text.length });
}

describe("how much an assertion says", () => {
  test.each<[string, strengths: readonly Strength[]]>([
    ["assert f(1) == 2", ["all"]],
    ["assert f(1) == 2 and g(1) == 3", ["all", "all"]],
    ["assert f(1) != 2", ["part"]],
    ["assert f(1) in [1, 2]", ["part"]],
    ["assert f(1) > 2", ["part"]],
    ["assert isinstance(f(1), int)", ["part"]],
    ["assert f(1) is not None", ["something"]],
    ["assert f(1)", ["something"]],
    ["assert not f(1)", ["something"]],
    ["assert f(1) == 2 or g(1)", ["something"]],
    ["assert f(1) == 2 or True", ["nothing"]],
    ["assert f(1) == f(1)", ["nothing"]],
    ["assert 1 == 1", ["nothing"]],
    ["assert True", ["nothing"]],
    ["assert 1", ["nothing"]],
    ['assert "text"', ["nothing"]],
    ['assert (f(1) == 2, "a tuple")', ["nothing"]],
    ["self.assertEqual(f(1), 2)", ["all"]],
    ["self.assertEqual(x, x)", ["nothing"]],
    ["self.assertTrue(f(1) == 2)", ["all"]],
    ["self.assertTrue(f(1))", ["something"]],
    ["self.assertTrue(True)", ["nothing"]],
    ["self.assertFalse(False)", ["nothing"]],
    ["self.assertIn(1, f(1))", ["part"]],
    ["self.assertIsNone(f(1))", ["all"]],
    ["self.assertIsNotNone(f(1))", ["something"]],
    ["self.assertRaises(ValueError, f)", ["part"]],
    ["self.assertRaises(Exception, f)", ["something"]],
    ['pytest.raises(ValueError, match="no")', ["all"]],
    ["pytest.raises(ValueError)", ["part"]],
    ["pytest.raises(BaseException)", ["something"]],
    ["m.assert_called_once_with(3)", ["all"]],
    ["m.assert_called()", ["something"]],
    ["np.testing.assert_allclose(f(1), 2)", ["all"]],
    ["f(1)", []],
    ["print('assert')", []],
  ])("%s", async (line, strengths) => {
    expect((await assertionsIn("test_a.py", `${line}\n`)).map(({ strength }) => strength)).toEqual(strengths);
  });

  test.each<[string, strengths: readonly Strength[]]>([
    ["expect(f(1)).toBe(2)", ["all"]],
    ["expect(await f(1)).toStrictEqual({ a: 1 })", ["all"]],
    ["expect(f(1)).not.toBe(2)", ["part"]],
    ["expect(f(1)).toContain(2)", ["part"]],
    ["expect(f(1)).toBeDefined()", ["something"]],
    ["expect(f(1)).toBeTruthy()", ["something"]],
    ["expect(f(1)).toBeNull()", ["all"]],
    ["expect(f(1)).not.toBeNull()", ["something"]],
    ["expect(true).toBe(true)", ["nothing"]],
    ["expect(true).toBeTruthy()", ["nothing"]],
    ["expect(f).toThrow(TypeError)", ["part"]],
    ["expect(f).toThrow(Error)", ["something"]],
    ["expect(f).toThrow()", ["something"]],
    ["await expect(f(1)).resolves.toEqual(2)", ["all"]],
    ["assert.strictEqual(f(1), 2)", ["all"]],
    ["assert.ok(f(1))", ["something"]],
    ["assert(f(1) === 2)", ["all"]],
    ["expect(f(1))", []],
    ["f(1).toBe(2)", []],
  ])("%s", async (line, strengths) => {
    expect((await assertionsIn("a.test.js", `${line};\n`)).map(({ strength }) => strength)).toEqual(strengths);
  });
});

test.each<[string, string, boolean]>([
  ["self.assertAlmostEqual(f(1), 2)", "self.assertAlmostEqual(f(1), 2, places=3)", true],
  ["self.assertAlmostEqual(f(1), 2, places=3)", "self.assertAlmostEqual(f(1), 2)", false],
  ["self.assertAlmostEqual(f(1), 2, delta=0.1)", "self.assertAlmostEqual(f(1), 2, delta=1)", true],
  ["assert f(1) == 2", "assert f(1) == pytest.approx(2)", true],
  ["assert f(1) == pytest.approx(2, abs=0.1)", "assert f(1) == pytest.approx(2, abs=5)", true],
  ["assert f(1) == 2", "assert f(1) in [2, 3]", true],
  ["assert f(1)", "assert f(1) == 2", false],
  ["assert f(1) == 2", "assert f(1) == 3", false],
])("%s, then %s", async (before, after, isLooser) => {
  const [one] = await assertionsIn("test_a.py", `${before}\n`);
  const [other] = await assertionsIn("test_a.py", `${after}\n`);
  if (one === undefined || other === undefined) throw new Error("no assertion");
  expect(isWeaker(other, one)).toBe(isLooser);
});

test.each<[string, body: string, count: number]>([
  ["what is reached", "assert f(1) == 2\n    assert f(2) == 3", 2],
  ["nothing behind a return", "return\n    assert f(1) == 2", 0],
  ["what stands before one", "assert f(1) == 2\n    return\n    assert f(2) == 3", 1],
  ["what a condition decides", "if f(1):\n        return\n    assert f(2) == 3", 1],
  ["nothing behind the end of the process", "sys.exit(0)\n    assert f(1) == 2", 0],
  ["nothing whose failure is swallowed", "try:\n        assert f(1) == 2\n    except Exception:\n        pass", 0],
  ["what is caught and raised again", "try:\n        assert f(1) == 2\n    except Exception:\n        raise", 1],
  ["nothing that always holds", "assert True", 0],
])("a test demands %s", async (_words, body, count) => {
  const source = await readSource("test_a.py", `import sys\n\n\ndef test_a():\n    ${body}\n`);
  const [one] = readTestCases(source);
  if (one === undefined) throw new Error("no test");
  expect(demandsOf(one)).toHaveLength(count);
});
