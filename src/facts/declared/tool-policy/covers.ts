import { shapeCovers, shapeOf, shapeTakes } from "./pattern-shape.ts";
import { ANYTHING, LOWER_BOUNDS, UPPER_BOUNDS, type Bound, type Pattern, type Schema } from "./schema.ts";

/**
 * Whether whatever meets one schema surely meets another. Where that cannot be told it is denied: a person is asked once
 * more, and nothing widens unseen. No pattern is run, because it is hostile.
 */
export function covers(wide: Schema, narrow: Schema): boolean {
  if (narrow.values !== null) return [...narrow.values].every((value) => takes(wide, value));
  return (
    wide.values === null &&
    coversTypes(wide.types, narrow.types) &&
    coversPattern(wide.pattern, narrow.pattern) &&
    [...wide.bounds].every(([bound, limit]) => isWithin(bound, limit, narrow.bounds.get(bound))) &&
    (wide.items === null || (narrow.items !== null && covers(wide.items, narrow.items))) &&
    [...wide.others].every(([keyword, value]) => narrow.others.get(keyword) === value)
  );
}

/** Whether one value, given as canonical JSON, surely meets a schema. */
function takes(schema: Schema, json: string): boolean {
  if (schema.values !== null) return schema.values.has(json);
  const value: unknown = JSON.parse(json);
  return (
    coversTypes(schema.types, [typeOf(value)]) &&
    (schema.pattern === null || typeof value !== "string" || takesText(schema.pattern, value)) &&
    [...schema.bounds].every(([bound, limit]) => meets(bound, limit, value)) &&
    schema.items === null &&
    schema.others.size === 0
  );
}

function coversTypes(wide: readonly string[] | null, narrow: readonly string[] | null): boolean {
  if (wide === null) return true;
  if (narrow === null) return false;
  return narrow.every((type) => wide.includes(type) || (type === "integer" && wide.includes("number")));
}

function coversPattern(wide: Pattern | null, narrow: Pattern | null): boolean {
  if (wide === null) return true;
  if (narrow !== null && wide.source === narrow.source) return !wide.isAtStart || narrow.isAtStart;
  const shape = shapeOf(wide);
  if (shape === null) return false;
  if (shape.between === "any" && shape.start === "" && shape.end === "" && shape.least === 0) return true;
  const narrower = narrow === null ? null : shapeOf(narrow);
  return narrower !== null && shapeCovers(shape, narrower);
}

function takesText(pattern: Pattern, text: string): boolean {
  const shape = shapeOf(pattern);
  return shape !== null && shapeTakes(shape, text);
}

/** A bound is kept by a stricter one of the same name. */
function isWithin(bound: Bound, limit: number, stricter: number | undefined): boolean {
  if (stricter === undefined) return false;
  return isUpper(bound) ? stricter <= limit : stricter >= limit;
}

function meets(bound: Bound, limit: number, value: unknown): boolean {
  const size = measure(bound, value);
  if (size === null) return true;
  if (size === limit) return !bound.startsWith("exclusive");
  return isUpper(bound) ? size < limit : size > limit;
}

/** What a bound looks at; null for a value that it says nothing about. */
function measure(bound: Bound, value: unknown): number | null {
  if (bound.endsWith("Length")) return typeof value === "string" ? Array.from(value).length : null;
  if (bound.endsWith("Items")) return Array.isArray(value) ? value.length : null;
  return typeof value === "number" ? value : null;
}

/** Whether a higher limit takes more. */
function isUpper(bound: Bound): boolean {
  return (UPPER_BOUNDS as readonly Bound[]).includes(bound);
}

/** The type of a value as JSON Schema names it. */
function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

/** Whether nothing can meet a schema: bounds that cross, no value, values of another type or out of bounds. */
export function isUnsatisfiable({ types, values, bounds }: Schema): boolean {
  if (values !== null) return ![...values].some((value) => takes({ ...ANYTHING, types, bounds }, value));
  return LOWER_BOUNDS.some((lower, index) => {
    const [least, most] = [bounds.get(lower), bounds.get(UPPER_BOUNDS[index] ?? "maximum")];
    return least !== undefined && most !== undefined && least > most;
  });
}
