import fc from "fast-check";
import { expect, test } from "vitest";
import type { Expression } from "../../../src/core/expression.ts";
import { wordsOf } from "../../../src/facts/versions/identifier-words.ts";
import { without } from "../../../src/facts/versions/multiset.ts";
import { shapeOf } from "../../../src/facts/versions/shape.ts";
import { understandSkill } from "../../support/understand.ts";

/** What the first `if` of a Python source asks. */
async function conditionOf(text: string): Promise<Expression | null> {
  const { sources } = await understandSkill({ "skill/a.py": `if ${text}:\n    pass\n` });
  return sources[0]?.facts.regions[0]?.condition ?? null;
}

test.each([
  ["len(x) > 3", "(len(_)>3)"],
  ["not path.startswith(root)", "not _.startswith(_)"],
  ["x in ['a', 'b']", '(_in["a","b"])'],
  ["user.role == 'admin'", '(_.role=="admin")'],
  ["f(x, key=1)", "f(_,key=1)"],
  ["items[0][1:2]", "_[0][1:2:]"],
])("%s", async (text, shape) => {
  expect(shapeOf(await conditionOf(text))).toBe(shape);
});

test("the names of variables do not matter, and nothing else is left out", async () => {
  const name = fc.constantFrom("x", "value", "item", "path_of_it");
  const operator = fc.constantFrom("==", "<", "in");
  await fc.assert(
    fc.asyncProperty(name, name, operator, operator, async (one, other, said, differently) => {
      const shape = shapeOf(await conditionOf(`${one}.size ${said} 5`));
      expect(shapeOf(await conditionOf(`${other}.size ${said} 5`))).toBe(shape);
      expect(shapeOf(await conditionOf(`${other}.size ${differently} 5`)) === shape).toBe(said === differently);
    }),
    { numRuns: 40 },
  );
});

test.each<[string, readonly string[]]>([
  ["MAX_SIZE", ["max", "size"]],
  ["maxSize", ["max", "size"]],
  ["max-size", ["max", "size"]],
  ["HTTPTimeout", ["httptimeout"]],
  ["", []],
])("the words of %s", (identifier, words) => {
  expect(wordsOf(identifier)).toEqual(words);
});

test("what is left of a list without another: as many fewer as the other has", () => {
  const items = fc.array(fc.constantFrom("a", "b", "c"));
  fc.assert(
    fc.property(items, items, (one, other) => {
      const left = without(one, other, (item) => item);
      for (const item of ["a", "b", "c"]) {
        const count = (list: readonly string[]): number => list.filter((each) => each === item).length;
        expect(count(left)).toBe(Math.max(0, count(one) - count(other)));
      }
    }),
  );
});
