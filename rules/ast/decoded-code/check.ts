import type { Check } from "../../../src/scanners/ast/check.ts";
import { findBehind } from "../../../src/facts/query/behind.ts";
import { eachCall, expressionOf } from "../../../src/facts/query/calls.ts";
import { DECODERS, NAMED_IMPORTERS, RUNNERS, TEXT_RUNNERS } from "../../../src/facts/query/known-calls.ts";

const RUNS: ReadonlySet<string> = new Set([...TEXT_RUNNERS, ...RUNNERS, ...NAMED_IMPORTERS]);

/** What is run comes out of a decoder. */
export const check: Check = function* (artifact) {
  for (const call of eachCall(artifact, RUNS)) {
    const { source, target } = call;
    const decoder = findBehind(source, expressionOf(call, 0), DECODERS);
    if (decoder === null) continue;
    yield { source, span: call.call.span, key: `${target} ${decoder}`, detail: `${decoder}, then ${target}` };
  }
};
