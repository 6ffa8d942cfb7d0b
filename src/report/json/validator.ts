/** schema/report.schema.json, compiled by scripts/generate. It stops at the first error: a hostile report could have millions. */
export interface Validate<T> {
  (value: unknown): value is T;
  readonly errors?: readonly ShapeError[] | null;
}

/** What is wrong, in English, and where: `instancePath` is a JSON Pointer. */
export interface ShapeError {
  readonly instancePath: string;
  readonly message?: string;
}
