import { readDataUrl } from "../../languages/javascript/data-url.ts";
import type { ImportFact } from "../../core/source-facts.ts";
import type { SourceIndex } from "./source-index.ts";

/** Import statements of addresses that hold the code themselves. Where a function is called to import, the call says it. */
export function importsOfCode({ facts, text }: SourceIndex): readonly (ImportFact & { readonly code: string })[] {
  return facts.imports.flatMap((fact) => {
    const isStatement = /^(?:export|import)\b(?!\s*\()/u.test(text.slice(fact.span.start, fact.span.start + 100));
    const code = isStatement && fact.module !== null ? readDataUrl(fact.module) : null;
    return code === null ? [] : [{ ...fact, code }];
  });
}
