/** A schema of ours, compiled by scripts/generate. It reports all errors, not only the first. */
export interface Validate<T> {
  (value: unknown): value is T;
  readonly errors?: readonly ShapeError[] | null;
}

export type JsonType = "object" | "array" | "string" | "boolean" | "integer" | "null";

/** What the compiled validator complains about; `instancePath` is a JSON Pointer. */
export type ShapeError = { readonly instancePath: string } & (
  | { readonly keyword: "additionalProperties"; readonly params: { readonly additionalProperty: string } }
  | { readonly keyword: "required"; readonly params: { readonly missingProperty: string } }
  | { readonly keyword: "type"; readonly params: { readonly type: JsonType | readonly JsonType[] } }
  | { readonly keyword: "enum"; readonly params: { readonly allowedValues: readonly string[] } }
  | { readonly keyword: "minimum" | "maximum"; readonly params: { readonly limit: number } }
  | { readonly keyword: "minItems" | "pattern" }
);
