import type { Check } from "../../../src/scanners/ast/check.ts";
import { eachCall, expressionOf, valueOf } from "../../../src/facts/query/calls.ts";
import { isBuiltFromPieces } from "../../../src/facts/query/fixed-pieces.ts";
import { hiddenRuns } from "../../../src/facts/query/flows.ts";
import { TEXT_RUNNERS } from "../../../src/facts/query/known-calls.ts";
import { isFixed } from "../../../src/facts/query/values.ts";

const TIMERS: ReadonlySet<string> = new Set(["setTimeout", "setInterval", "setImmediate"]);

/** Code whose text is not fixed; of a timer, code that is a text at all. Other rules say where a hidden one comes from. */
export const check: Check = function* (artifact) {
  const hidden = hiddenRuns(artifact);
  for (const call of eachCall(artifact)) {
    const { source, target } = call;
    const isTimer = TIMERS.has(target);
    if (!isTimer && !TEXT_RUNNERS.has(target)) continue;
    const code = target.endsWith("Function") ? call.arguments.at(-1)?.value : valueOf(call, 0);
    if (code === undefined || code === null) continue;
    const written = expressionOf(call, 0);
    if (hidden.has(call.call) || (written !== null && isBuiltFromPieces(written))) continue;
    const isText = code.kind === "text" || code.kind === "template";
    if (isTimer ? isText : !isFixed(code)) yield { source, span: call.call.span, key: target, detail: target };
  }
};
