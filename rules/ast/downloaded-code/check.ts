import type { Check } from "../../../src/scanners/ast/check.ts";
import { findBehind } from "../../../src/facts/query/behind.ts";
import { eachCall, expressionOf } from "../../../src/facts/query/calls.ts";
import { FETCHERS, RUNNERS, TEXT_RUNNERS } from "../../../src/facts/query/known-calls.ts";

const RUNS: ReadonlySet<string> = new Set([...TEXT_RUNNERS, ...RUNNERS, "pickle.loads", "marshal.loads"]);

/** What is run comes from the network. */
export const check: Check = function* (artifact) {
  for (const call of eachCall(artifact, RUNS)) {
    const { source, target } = call;
    const fetcher = findBehind(source, expressionOf(call, 0), FETCHERS);
    if (fetcher === null) continue;
    yield { source, span: call.call.span, key: `${target} ${fetcher}`, detail: `${fetcher}, then ${target}` };
  }
};
