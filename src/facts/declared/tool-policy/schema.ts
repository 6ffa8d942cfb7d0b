/** Keywords of JSON Schema that limit a number, and whether a lower one is stricter. */
export const UPPER_BOUNDS = ["maximum", "exclusiveMaximum", "maxLength", "maxItems"] as const;
export const LOWER_BOUNDS = ["minimum", "exclusiveMinimum", "minLength", "minItems"] as const;
export type Bound = (typeof UPPER_BOUNDS)[number] | (typeof LOWER_BOUNDS)[number];

/** What a policy asks of one argument: the part of JSON Schema (draft 7) that can be compared. */
export interface Schema {
  /** Null where any type will do. */
  readonly types: readonly string[] | null;
  /** What `enum` and `const` allow, each as its canonical JSON; null where anything. */
  readonly values: ReadonlySet<string> | null;
  readonly pattern: Pattern | null;
  readonly bounds: ReadonlyMap<Bound, number>;
  /** Of an array's items. */
  readonly items: Schema | null;
  /** All other keywords, each with its canonical JSON. */
  readonly others: ReadonlyMap<string, string>;
}

/** A regular expression of Python's. */
export interface Pattern {
  readonly source: string;
  /** `re.match`, for a restriction that is a mere text; a schema's `pattern` may match anywhere. */
  readonly isAtStart: boolean;
}

/** What anything meets. */
export const ANYTHING: Schema = {
  types: null,
  values: null,
  pattern: null,
  bounds: new Map(),
  items: null,
  others: new Map(),
};
