import { constantOf, type Invocation } from "./invocation.ts";
import type { Reader } from "./reader.ts";

/** `. file` and `source file` run a file in this shell: everything in it is imported. */
export function explainSource(reader: Reader, { fields, span }: Invocation): void {
  const at = constantOf(fields[1]) === "--" ? 2 : 1;
  if (fields[at] === undefined) return;
  reader.facts.imports.push({
    module: constantOf(fields[at]),
    names: [{ name: "*", as: "*" }],
    bound: null,
    scope: reader.scope,
    span,
  });
}
