import type { Check } from "../../../src/scanners/ast/check.ts";
import type { Expression } from "../../../src/core/expression.ts";
import { eachWithin } from "../../../src/facts/query/expressions.ts";

/** Names in Python that are plain once they are normalised (NFKC, Python's reference, "Identifiers"), and are not written so. */
export const check: Check = function* ({ sources }) {
  for (const source of sources) {
    if (source.facts.language !== "python") continue;
    for (const { call } of source.facts.calls) {
      for (const part of eachWithin(call.callee)) {
        const written = nameAt(part, source.text);
        const plain = written?.normalize("NFKC") ?? "";
        if (written === null || written === plain || /[^\x20-\x7e]/u.test(plain)) continue;
        yield { source, span: part.span, key: plain, detail: plain };
      }
    }
  }
};

/** A name as it is written: of an attribute its last part. */
function nameAt(part: Expression, text: string): string | null {
  if (part.kind === "name") return text.slice(part.span.start, part.span.end);
  return part.kind === "attribute" ? text.slice(part.object.span.end, part.span.end) : null;
}
