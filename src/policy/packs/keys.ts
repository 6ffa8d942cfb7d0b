/** Keys of a rule pack, dotted; `[]` is any item of a list. In the order of the schema and the docs. */
export const PACK_KEYS = [
  "rules",
  "rules[].id",
  "rules[].title",
  "rules[].severity",
  "rules[].confidence",
  "rules[].why",
  "rules[].fix",
  "rules[].taxonomy",
  "rules[].patterns",
  "rules[].patterns[].regex",
  "rules[].patterns[].ignoreCase",
  "rules[].patterns[].unless",
  "rules[].patterns[].in",
  "rules[].patterns[].negatable",
  "rules[].patterns[].files",
] as const;

export type PackKey = (typeof PACK_KEYS)[number];
