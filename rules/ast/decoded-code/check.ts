import type { Check, Hit } from "../../../src/scanners/ast/check.ts";
import { findBehind } from "../../../src/facts/query/behind.ts";
import { eachCall, expressionOf } from "../../../src/facts/query/calls.ts";
import { eachHiddenRun } from "../../../src/facts/query/flows.ts";
import { DECODERS, NAMED_IMPORTERS } from "../../../src/facts/query/known-calls.ts";

/** What is run comes out of a decoder: in the same expression, or on some way through the artifact. */
export const check: Check = function* (artifact) {
  for (const { source, sink, place } of eachHiddenRun(artifact, ["decoded"])) {
    yield hitOf(place, sink.what, source.what);
  }
  for (const call of eachCall(artifact, NAMED_IMPORTERS)) {
    const { source, target } = call;
    const decoder = findBehind(source, expressionOf(call, 0), DECODERS);
    if (decoder !== null) yield hitOf({ source, span: call.call.span }, target, decoder);
  }
};

function hitOf(place: Pick<Hit, "source" | "span" | "related">, runner: string, decoder: string): Hit {
  return { ...place, key: `${runner} ${decoder}`, detail: `${decoder}, then ${runner}` };
}
