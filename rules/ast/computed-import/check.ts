import type { Check } from "../../../src/scanners/ast/check.ts";
import { eachCall, expressionOf, valueOf } from "../../../src/facts/query/calls.ts";
import { isBuiltFromPieces } from "../../../src/facts/query/fixed-pieces.ts";
import { NAMED_IMPORTERS } from "../../../src/facts/query/known-calls.ts";
import { isFixed } from "../../../src/facts/query/values.ts";

/** Imports by a function whose argument is not fixed, and `import(name)`. One that is built from pieces is hidden, not open. */
export const check: Check = function* (artifact) {
  for (const source of artifact.sources) {
    const called = new Set(
      source.calls.filter(({ target }) => target === "require").map(({ call }) => call.span.start),
    );
    for (const { module, span } of source.facts.imports) {
      if (module === null && !called.has(span.start)) yield { source, span, key: "import" };
    }
  }
  for (const call of eachCall(artifact, NAMED_IMPORTERS)) {
    const { source, target } = call;
    const name = valueOf(call, 0, "name");
    const written = expressionOf(call, 0, "name");
    if (name === null || isFixed(name) || (written !== null && isBuiltFromPieces(written))) continue;
    yield { source, span: call.call.span, key: target, detail: target };
  }
};
