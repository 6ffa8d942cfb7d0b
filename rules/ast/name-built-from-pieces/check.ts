import type { Check } from "../../../src/scanners/ast/check.ts";
import { eachCall, expressionOf } from "../../../src/facts/query/calls.ts";
import { isBuiltFromPieces } from "../../../src/facts/query/fixed-pieces.ts";
import { NAMED_IMPORTERS, TEXT_RUNNERS } from "../../../src/facts/query/known-calls.ts";

/** Which argument is a name or code. */
const NAMED: ReadonlyMap<string, number> = new Map([
  ...[...NAMED_IMPORTERS, ...TEXT_RUNNERS].map((target) => [target, 0] as const),
  ["builtins.getattr", 1],
  ["builtins.setattr", 1],
  ["operator.attrgetter", 0],
  ["operator.methodcaller", 0],
  ["Reflect.get", 1],
]);
/** Names of modules, attributes and code that are computed from nothing but what stands there. */
export const check: Check = function* (artifact) {
  for (const call of eachCall(artifact)) {
    const position = NAMED.get(call.target);
    const written = position === undefined ? null : expressionOf(call, position);
    if (written === null || !isBuiltFromPieces(written)) continue;
    yield { source: call.source, span: call.call.span, key: call.target, detail: call.target };
  }
};
