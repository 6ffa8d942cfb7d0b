import fc from "fast-check";
import { expect, test } from "vitest";
import { findWidenings } from "../../../../src/facts/declared/tool-policy/compare.ts";
import { readToolPolicy } from "../../../../src/facts/declared/tool-policy/read.ts";

const read = (text: string) => readToolPolicy(text, () => "risky");

const scalars = fc.oneof(
  fc.integer({ min: -1, max: 3 }),
  fc.constantFrom(null, true, "", "^a$", "(", "\\", "[", 1e308),
);
const keywords = fc.constantFrom(
  "type",
  "enum",
  "const",
  "pattern",
  "items",
  "minimum",
  "maximum",
  "required",
  "__proto__",
);
const schemas = fc.oneof(
  scalars,
  fc.dictionary(keywords, fc.oneof(scalars, fc.array(scalars, { maxLength: 3 }), fc.constant("string"))),
);
const rules = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(fc.nat(3), fc.nat(1), fc.dictionary(fc.constantFrom("to", "x"), schemas), fc.nat(2)),
  },
  { weight: 1, arbitrary: fc.array(fc.oneof(scalars, schemas), { maxLength: 6 }) },
  { weight: 1, arbitrary: fc.record({ priority: scalars, effect: scalars, conditions: schemas, fallback: scalars }) },
);
const policies = fc.dictionary(
  fc.constantFrom("send_email", "get_x", "__proto__", ""),
  fc.array(rules, { maxLength: 4 }),
);

test("whatever stands in a policy, there is an answer, and one that is compared with itself is no wider", () => {
  let [sound, broken] = [0, 0];
  fc.assert(
    fc.property(policies, (policy) => {
      const { toolPolicy, weaknesses } = read(JSON.stringify(policy));
      if (toolPolicy === null) throw new Error("no policy");
      const count = [...toolPolicy.tools.values()].flat().length;
      sound += count > 0 ? 1 : 0;
      broken += weaknesses.some(({ grade }) => grade === "open") ? 1 : 0;
      expect([...findWidenings(toolPolicy, toolPolicy)]).toEqual([]);
    }),
    { numRuns: 500 },
  );
  expect(Math.min(sound, broken)).toBeGreaterThan(50);
});

test.each<[string, string]>([
  ["of a megabyte", JSON.stringify({ pay: "x".repeat(1_000_000) })],
  ["that ends in the middle", '{"pay": [[1, 0, {'],
  ["that nests deeply", `${'{"pay":['.repeat(3000)}`],
  ["with a list at its top", "[[1, 0, {}, 0]]"],
])("a policy %s is said to be none", (_what, text) => {
  expect(read(text).weaknesses.map(({ of, grade }) => [of, grade])).toEqual([["tool-policy", "open"]]);
});

test("a great many rules and values are compared in a moment", () => {
  const values = Array.from({ length: 150 }, (_, at) => `${at}@corp.com`);
  const text = JSON.stringify({
    pay: Array.from({ length: 60 }, (_, at) => [
      at,
      at % 2,
      { to: at % 2 === 0 ? { enum: values } : `^${at}.*@corp\\.com$` },
      0,
    ]),
  });
  const start = performance.now();
  const { toolPolicy } = read(text);
  expect([...findWidenings(toolPolicy ?? { tools: new Map() }, toolPolicy ?? { tools: new Map() })]).toEqual([]);
  expect(performance.now() - start).toBeLessThan(3000);
});
