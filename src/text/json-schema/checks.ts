import { joinPointer } from "../json-pointer.ts";
import type { Schema, ShapeError } from "./schema.ts";

/** Where a value stands, from the inside out; null for the whole. Made into a pointer only when something is wrong there. */
export type Place = { readonly above: Place; readonly key: string | number } | null;

/** What was found wrong so far. */
export interface Complaints {
  readonly errors: ShapeError[];
  /** Whether one is enough: a hostile file could have millions. */
  readonly isFirstEnough: boolean;
}

export type Check = (value: unknown, at: Place, complaints: Complaints) => void;

/** Whether nobody wants to know more. */
export function isEnough({ errors, isFirstEnough }: Complaints): boolean {
  return isFirstEnough && errors.length > 0;
}

export function pointerOf(at: Place): string {
  return at === null ? "" : joinPointer(pointerOf(at.above), at.key);
}

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What the words say that ask for nothing below the value, in the order in which they complain. */
export function checksOfValue(schema: Schema): readonly Check[] {
  const checks: Check[] = [];
  const { minimum, maximum, pattern, minItems, minProperties, required } = schema;
  const complain = (isRight: (value: unknown) => boolean, error: ErrorAnywhere): void => {
    checks.push((value, at, { errors }) => {
      if (!isRight(value)) errors.push({ instancePath: pointerOf(at), ...error });
    });
  };
  if (schema.enum !== undefined) {
    const allowed = new Set(schema.enum);
    complain((value) => allowed.has(value), { keyword: "enum", params: { allowedValues: schema.enum } });
  }
  if ("const" in schema) complain((value) => value === schema.const, { keyword: "const" });
  if (minimum !== undefined) {
    complain((value) => typeof value !== "number" || value >= minimum, {
      keyword: "minimum",
      params: { limit: minimum },
    });
  }
  if (maximum !== undefined) {
    complain((value) => typeof value !== "number" || value <= maximum, {
      keyword: "maximum",
      params: { limit: maximum },
    });
  }
  if (pattern !== undefined) {
    const regex = new RegExp(pattern, "u");
    complain((value) => typeof value !== "string" || regex.test(value), { keyword: "pattern" });
  }
  if (minItems !== undefined) {
    complain((value) => !Array.isArray(value) || value.length >= minItems, { keyword: "minItems" });
  }
  if (minProperties !== undefined) {
    complain((value) => !isMapping(value) || Object.keys(value).length >= minProperties, { keyword: "minProperties" });
  }
  for (const name of required ?? []) {
    complain((value) => !isMapping(value) || Object.hasOwn(value, name), {
      keyword: "required",
      params: { missingProperty: name },
    });
  }
  return checks;
}

type ErrorAnywhere = ShapeError extends infer Each
  ? Each extends unknown
    ? Omit<Each, "instancePath">
    : never
  : never;

/** Whether a value is of one of the types. JSON has no other numbers than finite ones. */
export function isOfType(value: unknown, types: readonly string[]): boolean {
  return types.some((type) => {
    switch (type) {
      case "null":
        return value === null;
      case "array":
        return Array.isArray(value);
      case "object":
        return isMapping(value);
      case "integer":
        return Number.isInteger(value);
      default:
        return typeof value === type;
    }
  });
}
