import type { Check, Hit } from "../../../src/scanners/ast/check.ts";
import { findBehind } from "../../../src/facts/query/behind.ts";
import { eachCall, expressionOf } from "../../../src/facts/query/calls.ts";
import { eachHiddenRun } from "../../../src/facts/query/flows.ts";
import { FETCHERS } from "../../../src/facts/query/known-calls.ts";

/** What runs code without being told so: the flow does not end there. */
const ALSO_RUN: ReadonlySet<string> = new Set(["pickle.loads", "marshal.loads"]);

/** What is run comes from the network: in the same expression, or on some way through the artifact. */
export const check: Check = function* (artifact) {
  for (const { source, sink, place } of eachHiddenRun(artifact, ["download"])) {
    yield hitOf(place, sink.what, source.what);
  }
  for (const call of eachCall(artifact, ALSO_RUN)) {
    const { source, target } = call;
    const fetcher = findBehind(source, expressionOf(call, 0), FETCHERS);
    if (fetcher !== null) yield hitOf({ source, span: call.call.span }, target, fetcher);
  }
};

function hitOf(place: Pick<Hit, "source" | "span" | "related">, runner: string, fetcher: string): Hit {
  return { ...place, key: `${runner} ${fetcher}`, detail: `${fetcher}, then ${runner}` };
}
