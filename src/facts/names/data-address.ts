import type { ImportFact } from "../../core/source-facts.ts";
import type { SourceIndex } from "./source-index.ts";

/** RFC 2397, with the media types of JavaScript (RFC 9239). */
const ADDRESS =
  /^data:(?:text|application)\/(?:x-)?(?:java|ecma)script(?<parameters>(?:;[^,]{0,200})?),(?<data>.*)$/isu;

/** The code in an address that holds it: `data:text/javascript;base64,…`. Null for every other text. */
export function readDataAddress(address: string): string | null {
  const parts = ADDRESS.exec(address)?.groups;
  if (parts === undefined) return null;
  const data = parts["data"] ?? "";
  if (/;\s*base64$/iu.test(parts["parameters"] ?? "")) return Buffer.from(data, "base64").toString("utf8");
  try {
    return decodeURIComponent(data);
  } catch {
    return data;
  }
}

/** Import statements of addresses that hold the code themselves. Where a function is called to import, the call says it. */
export function importsOfCode({ facts, text }: SourceIndex): readonly (ImportFact & { readonly code: string })[] {
  return facts.imports.flatMap((fact) => {
    const isStatement = /^(?:export|import)\b(?!\s*\()/u.test(text.slice(fact.span.start, fact.span.start + 100));
    const code = isStatement && fact.module !== null ? readDataAddress(fact.module) : null;
    return code === null ? [] : [{ ...fact, code }];
  });
}
