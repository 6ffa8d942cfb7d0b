import { readFileSync } from "node:fs";
import { Ajv, type ErrorObject } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeShape } from "../../../scripts/generate/shape.ts";
import type { WrittenLock } from "../../../src/promotion/lock/written-lock.ts";
import { compileSchema } from "../../../src/text/json-schema/compile.ts";
import type { Schema, ShapeError } from "../../../src/text/json-schema/schema.ts";

const HASH = "0".repeat(64);
const LOCK: WrittenLock = {
  artifacts: {
    "skills/a": {
      anchor: {
        capabilities: [
          { kind: "network", origins: ["static"], risk: "risky", target: { match: "exact", value: "example.org" } },
          { kind: "exec", origins: ["observed", "static"], risk: "harmless", target: { match: "any" } },
        ],
        digest: `sha256:${HASH}`,
      },
      baseline: true,
      capabilities: [],
      closure: { found: { "lib/b.py": `100644 ${HASH}` }, sought: ["lib/c.py"] },
      digest: `sha256:${HASH}`,
      files: { "SKILL.md": `100644 ${HASH}` },
    },
  },
  schema: "evogate-lock/1",
};
const POLICY = {
  profile: "strict",
  artifacts: { include: ["skills/**"], exclude: [] },
  imports: { allow: null, deny: ["os"], presets: [] },
  gate: { hold: { severity: "high", confidence: "low" }, limits: { activeArtifacts: 3 } },
  stages: { rules: { packs: [".evogate/packs/own.yaml"] } },
  suppressions: [
    { rule: "rules/a", artifact: "skills/a", fingerprint: "0".repeat(32), reason: "r", expires: "2030-12-31" },
  ],
};
const PACK = {
  rules: [
    {
      id: "a",
      title: "A",
      severity: "high",
      confidence: "low",
      why: "w",
      fix: "f",
      taxonomy: ["CWE-200"],
      patterns: [{ regex: "a", unless: "b" }],
    },
  ],
};

/** One change somewhere in a value: something else, nothing, or one key or item more. */
function mutate(value: unknown, choose: (most: number) => number, other: unknown): unknown {
  if (typeof value !== "object" || value === null || choose(4) === 0) return other;
  const entries = Object.entries(value);
  const index = choose(entries.length);
  const [key, inner] = entries[index] ?? ["more", null];
  const changed =
    choose(8) === 0
      ? entries.toSpliced(index, 1)
      : entries.toSpliced(index, 1, [choose(8) === 0 ? "strange" : key, mutate(inner, choose, other)]);
  return Array.isArray(value) ? changed.map(([, each]) => each) : Object.fromEntries(changed);
}

const STRANGERS: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e9,
  "",
  "x",
  "high",
  " ",
  [],
  [""],
  [7],
  {},
  { strange: 1 },
];

/** What Ajv finds, and what of it we have to find as well: of branches it says what each of them says, we what the first one does. */
function readErrors(errors: readonly ErrorObject[]): {
  readonly all: readonly string[];
  readonly certain: readonly string[];
} {
  const isSummed = ({ keyword }: ErrorObject): boolean => keyword === "anyOf" || keyword === "propertyNames";
  const certain = errors.filter((error) => !isSummed(error) && !error.schemaPath.includes("/anyOf/"));
  return { all: errors.map(outline), certain: certain.map(outline) };
}

/** What an error says, whoever words it. */
function outline(error: ErrorObject | ShapeError): string {
  const { instancePath, keyword } = error;
  const { additionalProperty, missingProperty } = ("params" in error ? error.params : {}) as Record<string, unknown>;
  return [instancePath, keyword, additionalProperty ?? missingProperty].join(" ");
}

const SCHEMAS = { lock: LOCK, policy: POLICY, "rule-pack": PACK } as const;

describe.each(Object.entries(SCHEMAS))("schema/%s.schema.json", (name, example) => {
  const schema = JSON.parse(readFileSync(`schema/${name}.schema.json`, "utf8")) as Record<string, unknown>;
  const reference = new Ajv({ allErrors: true }).compile(schema);
  const shape = JSON.parse(writeShape(schema)) as Schema;

  test("the example is right", () => {
    expect(reference(example), JSON.stringify(reference.errors)).toBe(true);
  });

  test("is checked as Ajv checks it", () => {
    const [all, first] = [compileSchema(shape, "all-errors"), compileSchema(shape, "first-error")];
    const verdicts = new Set<boolean>();
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.nat()),
        fc.constantFrom(...STRANGERS),
        fc.integer({ min: 0, max: 3 }),
        (luck, other, times) => {
          const choose = (most: number): number => (luck.next().value ?? 0) % Math.max(1, most);
          let value: unknown = example;
          for (let time = 0; time < times; time++) value = mutate(value, choose, other);
          const [shaped, brief] = [all(value), first(value)];
          verdicts.add(shaped.ok);
          const expected = readErrors(reference(value) ? [] : (reference.errors ?? []));
          const found = shaped.ok ? [] : shaped.errors.map(outline);
          expect(shaped.ok).toBe(expected.all.length === 0);
          expect(new Set(expected.all)).toEqual(new Set([...expected.all, ...found]));
          expect(new Set(found)).toEqual(new Set([...found, ...expected.certain]));
          expect(brief.ok ? [] : brief.errors.map(outline)).toEqual(found.slice(0, 1));
        },
      ),
      { numRuns: 300 },
    );
    expect(verdicts).toEqual(new Set([true, false]));
  });
});
