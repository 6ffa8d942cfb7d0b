import fc from "fast-check";
import { expect, test } from "vitest";
import { covers } from "../../../../src/facts/declared/tool-policy/covers.ts";
import { shapeOf } from "../../../../src/facts/declared/tool-policy/pattern-shape.ts";
import { readSchema } from "../../../../src/facts/declared/tool-policy/read-schema.ts";
import { readJson } from "../../../../src/languages/data/trees/json.ts";

/** What the values of these tests are made of: small, so that schemas meet often. */
const VALUES: readonly (string | number)[] = ["", "a", "ab", "xa", "a@c.d", "b@c.d", "c.d", "cxd", 0, 1, 2, 3];
const PATTERNS = [
  "a",
  "^a",
  "a$",
  "^a$",
  "^.*@c\\.d$",
  ".+@c\\.d$",
  "^a@c\\.d$",
  "c.d",
  "^[ab]@c\\.d$",
  "^(a|b)$",
  ".*",
];

type Written = Readonly<Record<string, unknown>>;

function parse(schema: Written) {
  const { root } = readJson(JSON.stringify(schema));
  if (root === null) throw new Error("no JSON");
  return readSchema(root, (what) => {
    throw new Error(what);
  });
}

/** What JSON Schema says of the keywords that are drawn here, with the patterns run. */
function meets(schema: Written, value: string | number): boolean {
  const { type, enum: values, pattern, minimum, maximum, minLength, maxLength } = schema;
  const isText = typeof value === "string";
  if (type === "string" && !isText) return false;
  if (type === "integer" && isText) return false;
  if (Array.isArray(values) && !values.includes(value)) return false;
  if (isText) {
    if (typeof pattern === "string" && !new RegExp(pattern, "u").test(value)) return false;
    if (typeof minLength === "number" && value.length < minLength) return false;
    return !(typeof maxLength === "number" && value.length > maxLength);
  }
  return !(typeof minimum === "number" && value < minimum) && !(typeof maximum === "number" && value > maximum);
}

const small = fc.nat({ max: 3 });
const schemas = fc.oneof(
  fc.record(
    { type: fc.constant("string"), pattern: fc.constantFrom(...PATTERNS), minLength: small, maxLength: small },
    { requiredKeys: ["type"] },
  ),
  fc.record({ type: fc.constant("integer"), minimum: small, maximum: small }, { requiredKeys: ["type"] }),
  fc.record({ enum: fc.uniqueArray(fc.constantFrom(...VALUES), { maxLength: 3 }) }),
  fc.record({ pattern: fc.constantFrom(...PATTERNS) }, { requiredKeys: [] }),
);

test("what is covered is met by nothing else, whatever the schemas", () => {
  let [covered, apart] = [0, 0];
  fc.assert(
    fc.property(schemas, schemas, (wide, narrow) => {
      if (!covers(parse(wide), parse(narrow))) {
        apart += 1;
        return;
      }
      covered += 1;
      expect(VALUES.filter((value) => meets(narrow, value) && !meets(wide, value))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
  expect(Math.min(covered, apart)).toBeGreaterThan(100);
});

test("a schema covers itself", () => {
  fc.assert(
    fc.property(schemas, (schema) => {
      expect(covers(parse(schema), parse(schema))).toBe(true);
    }),
  );
});

test.each<[string, string, boolean]>([
  ["^.*@c\\.d$", "^a@c\\.d$", true],
  ["^.*@c\\.d$", "^[ab]+@c\\.d$", true],
  ["^.*@c\\.d$", "^.*@x\\.c\\.d$", false],
  ["^.*c\\.d$", "^.*@c\\.d$", true],
  ["^.+@c\\.d$", "^.*@c\\.d$", false],
  ["^https://c\\.d/.*", "^https://c\\.d/x/.*", true],
  ["^https://c\\.d/", "^https://c\\.d", false],
  ["^(a|b)$", "^a$", false],
  [".*", "^(a|b)$", true],
])("whether %s takes all that %s does: %s", (wide, narrow, expected) => {
  expect(covers(parse({ pattern: wide }), parse({ pattern: narrow }))).toBe(expected);
});

test.each(["(a)", "a|b", "a+", "\\", "a{2}", "[a"])("of %s nothing is said", (source) => {
  expect(shapeOf({ source, isAtStart: true })).toBeNull();
});
