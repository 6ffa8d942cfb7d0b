import type { Check } from "../../../src/scanners/ast/check.ts";
import { eachCall, expressionOf, valueOf } from "../../../src/facts/query/calls.ts";
import { numberIn } from "../../../src/facts/query/numbers.ts";

/** Units of one second that a function counts in. */
const WAITS: ReadonlyMap<string, { readonly position: number; readonly perSecond: number }> = new Map([
  ["time.sleep", { position: 0, perSecond: 1 }],
  ["asyncio.sleep", { position: 0, perSecond: 1 }],
  ["threading.Timer", { position: 0, perSecond: 1 }],
  ["setTimeout", { position: 1, perSecond: 1000 }],
  ["setInterval", { position: 1, perSecond: 1000 }],
]);
const LONGEST_SECONDS = 3600;

/** Fixed waits that are too long for somebody to see their end. */
export const check: Check = function* (artifact) {
  for (const call of eachCall(artifact)) {
    const wait = WAITS.get(call.target);
    if (wait === undefined) continue;
    const value = valueOf(call, wait.position);
    const expression = expressionOf(call, wait.position);
    const units = value?.kind === "number" ? value.value : expression === null ? null : numberIn(expression);
    if (units === null || units / wait.perSecond < LONGEST_SECONDS) continue;
    yield { source: call.source, span: call.call.span, key: `${call.target} ${units}`, detail: call.target };
  }
};
