/** What schemas of ours are made of: words of JSON Schema that mean the same in draft 7 and in 2020-12. */
export interface Schema {
  /** The pointer of another part of the same schema, behind `#`. */
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  /** Of texts, numbers, booleans and null only. */
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly minProperties?: number;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: boolean | Schema;
  /** `false` for what must not be there. */
  readonly properties?: Readonly<Record<string, Schema | boolean>>;
  readonly anyOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
}

/** One thing that is wrong. `instancePath` is a JSON Pointer (RFC 6901). Keywords and their parameters are those of Ajv. */
export type ShapeError = { readonly instancePath: string } & (
  | { readonly keyword: "additionalProperties"; readonly params: { readonly additionalProperty: string } }
  | { readonly keyword: "required"; readonly params: { readonly missingProperty: string } }
  | { readonly keyword: "type"; readonly params: { readonly type: string | readonly string[] } }
  | { readonly keyword: "enum"; readonly params: { readonly allowedValues: readonly unknown[] } }
  | { readonly keyword: "minimum" | "maximum"; readonly params: { readonly limit: number } }
  | { readonly keyword: "const" | "pattern" | "minItems" | "minProperties" | "false schema" }
);

/** What is wrong, in English, with the pointer of the value before it. */
export function sayShapeError(error: ShapeError): string {
  return `${error.instancePath === "" ? "it" : error.instancePath} ${wordComplaint(error)}`;
}

function wordComplaint(error: ShapeError): string {
  switch (error.keyword) {
    case "additionalProperties":
      return "must NOT have additional properties";
    case "required":
      return `must have required property '${error.params.missingProperty}'`;
    case "type":
      return `must be ${[error.params.type].flat().join(" or ")}`;
    case "enum":
      return "must be equal to one of the allowed values";
    case "const":
      return "must be equal to constant";
    case "minimum":
      return `must be at least ${error.params.limit}`;
    case "maximum":
      return `must be at most ${error.params.limit}`;
    case "pattern":
      return "has another form";
    case "minItems":
    case "minProperties":
      return "must not be so short";
    case "false schema":
      return "must not be there";
  }
}
