import { describe, expect, test } from "vitest";
import { compileSchema } from "../../../src/text/json-schema/compile.ts";
import { sayShapeError, type Schema } from "../../../src/text/json-schema/schema.ts";

const PERSON: Schema = {
  type: "object",
  additionalProperties: false,
  required: ["name"],
  properties: { name: { type: "string", pattern: "^[a-z]+$" }, age: { type: "integer", minimum: 0, maximum: 150 } },
};

const CONDITION = JSON.parse('{"if":{"type":"string"},"then":{"pattern":"^a"}}') as Schema;

/** What is said of a value, all of it; nothing for one that is right. */
function complaintsAbout(schema: Schema, value: unknown): readonly string[] {
  const shaped = compileSchema(schema, "all-errors")(value);
  return shaped.ok ? [] : shaped.errors.map(sayShapeError);
}

describe("each word lets through what it allows and names what it does not", () => {
  test.each<[string, Schema, readonly unknown[], unknown, string]>([
    ["object", { type: "object" }, [{}, Object.create(null)], [], "it must be object"],
    ["array", { type: "array" }, [[]], {}, "it must be array"],
    ["null among types", { type: ["array", "null"] }, [[], null], "", "it must be array or null"],
    ["string", { type: "string" }, [""], 1, "it must be string"],
    ["boolean", { type: "boolean" }, [true, false], 0, "it must be boolean"],
    ["number", { type: "number" }, [1.5], "1", "it must be number"],
    ["integer", { type: "integer" }, [0, -3, 2], 1.5, "it must be integer"],
    ["enum", { enum: ["a", null] }, ["a", null], "b", "it must be equal to one of the allowed values"],
    ["const", { const: 1 }, [1], "1", "it must be equal to constant"],
    ["minimum", { minimum: 2 }, [2, 3, "1"], 1, "it must be at least 2"],
    ["maximum", { maximum: 2 }, [2, -1, "9"], 3, "it must be at most 2"],
    ["pattern", { pattern: "^.$" }, ["a", "💥", 12], "ab", "it has another form"],
    ["minItems", { minItems: 1 }, [[0], {}], [], "it must not be so short"],
    ["minProperties", { minProperties: 1 }, [{ a: 1 }, []], {}, "it must not be so short"],
    ["items", { items: { type: "string" } }, [["a"], []], ["a", 1], "/1 must be string"],
    ["required", { required: ["a"] }, [{ a: undefined }, []], {}, "it must have required property 'a'"],
    [
      "required is of its own",
      { required: ["toString"] },
      [{ toString: 1 }],
      {},
      "it must have required property 'toString'",
    ],
    ["propertyNames", { propertyNames: { pattern: "^a" } }, [{ ab: 1 }], { b: 1 }, "it has another form"],
    [
      "no others",
      { additionalProperties: false, properties: { a: {} } },
      [{ a: 1 }],
      { b: 1 },
      "it must NOT have additional properties",
    ],
    [
      "others",
      { additionalProperties: { type: "string" }, properties: { a: {} } },
      [{ a: 1, b: "" }],
      { b: 1 },
      "/b must be string",
    ],
    [
      "a property that must not be",
      { properties: { a: false, b: true } },
      [{ b: 1 }],
      { a: 1 },
      "/a must not be there",
    ],
    [
      "anyOf says what its first branch says",
      { anyOf: [{ const: 1 }, { type: "null" }] },
      [1, null],
      2,
      "it must be equal to constant",
    ],
    ["then", CONDITION, ["a", 1], "b", "it has another form"],
    ["else", { if: { type: "string" }, else: { minimum: 1 } }, ["", 1], 0, "it must be at least 1"],
    [
      "$ref, in itself too",
      { $defs: { list: { items: { $ref: "#/$defs/list" }, type: "array" } }, $ref: "#/$defs/list" },
      [[[], [[]]]],
      [[], [1]],
      "/1/0 must be array",
    ],
  ])("%s", (_name, schema, right, wrong, complaint) => {
    for (const value of right) expect(complaintsAbout(schema, value)).toEqual([]);
    expect(complaintsAbout(schema, wrong)).toEqual([complaint]);
  });
});

test("all that is wrong is named, where it stands, the outer before the inner", () => {
  const people: Schema = { type: "object", additionalProperties: PERSON };
  expect(
    complaintsAbout(people, { "a/b": { age: 151, nme: "x" }, "c~d": { name: 1, age: -1 }, e: { name: "eve" } }),
  ).toEqual([
    "/a~1b must have required property 'name'",
    "/a~1b must NOT have additional properties",
    "/a~1b/age must be at most 150",
    "/c~0d/name must be string",
    "/c~0d/age must be at least 0",
  ]);
});

test("who wants the first error gets it alone, and what comes behind it is not looked at", () => {
  const read: string[] = [];
  const value = {
    name: 1,
    get age() {
      read.push("age");
      return 1;
    },
  };
  const shaped = compileSchema(PERSON, "first-error")(value);
  expect(shaped.ok ? [] : shaped.errors.map(sayShapeError)).toEqual(["/name must be string"]);
  expect(read).toEqual([]);
});

test("a reference to nothing is an error of whoever wrote the schema", () => {
  expect(() => complaintsAbout({ $ref: "#/$defs/none" }, 1)).toThrow("#/$defs/none");
});
