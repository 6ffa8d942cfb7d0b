import type { Schema } from "./policy-schema.ts";

/** What says something to people and editors only. */
const NOTES = new Set(["$schema", "$id", "title", "description", "default"]);
type Below = "by-name" | "one" | "several" | "plain";

/** The words that `src/text/json-schema/` checks, and what is below them: schemas by name, one schema, or several, or none. */
const WORDS: ReadonlyMap<string, Below> = new Map([
  ...listed("plain", "$ref type enum const minimum maximum pattern minItems minProperties required"),
  ...listed("one", "items propertyNames additionalProperties if then else"),
  ...listed("several", "anyOf"),
  ...listed("by-name", "$defs properties"),
]);

function listed(below: Below, words: string): readonly (readonly [string, Below])[] {
  return words.split(" ").map((word) => [word, below]);
}

/** A schema as the program keeps it. A word that nothing checks is an error: it would let everything through. */
export function writeShape(schema: Schema): string {
  return `${JSON.stringify(strip(schema))}\n`;
}

function strip(schema: unknown): unknown {
  if (typeof schema !== "object" || schema === null) return schema;
  const words = Object.entries(schema).filter(([word]) => !NOTES.has(word));
  return Object.fromEntries(words.map(([word, value]) => [word, stripBelow(word, value)]));
}

function stripBelow(word: string, value: unknown): unknown {
  switch (WORDS.get(word)) {
    case "by-name":
      return Object.fromEntries(Object.entries(value as Schema).map(([name, each]) => [name, strip(each)]));
    case "one":
      return strip(value);
    case "several":
      return (value as readonly unknown[]).map(strip);
    case "plain":
      return value;
    default:
      throw new Error(`nothing checks ${word}; change the schema, or src/text/json-schema`);
  }
}
