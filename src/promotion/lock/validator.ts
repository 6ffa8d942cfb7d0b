/** schema/lock.schema.json, compiled by scripts/generate. It stops at the first error: a hostile lock could have millions. */
export interface Validate<T> {
  (value: unknown): value is T;
  readonly errors?: readonly ShapeError[] | null;
}

/** `instancePath` is a JSON Pointer. */
export type ShapeError = { readonly instancePath: string } & (
  | { readonly keyword: "additionalProperties"; readonly params: { readonly additionalProperty: string } }
  | { readonly keyword: "required"; readonly params: { readonly missingProperty: string } }
  | { readonly keyword: "type"; readonly params: { readonly type: "object" | "array" | "string" } }
  | {
      readonly keyword: "const" | "enum" | "pattern" | "minItems" | "minProperties" | "propertyNames" | "anyOf";
    }
);
