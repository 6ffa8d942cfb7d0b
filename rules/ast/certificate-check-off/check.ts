import type { Check } from "../../../src/scanners/ast/check.ts";
import type { ResolvedCall } from "../../../src/facts/names/resolved.ts";
import { valueOf } from "../../../src/facts/query/calls.ts";
import { entryOf, isFalse } from "../../../src/facts/query/values.ts";

/** Libraries whose calls take `verify=False`, and aiohttp, whose take `ssl=False`. */
const TAKES_VERIFY = /^(?:requests|httpx)\./u;
const TAKES_SSL = /^aiohttp\./u;

/** Options and contexts that turn the check off. */
export const check: Check = function* (artifact) {
  for (const source of artifact.sources) {
    for (const call of source.calls) {
      const how = whatTurnsOff(call);
      if (how !== null) yield { source, span: call.call.span, key: how, detail: how };
    }
  }
};

function whatTurnsOff(call: ResolvedCall): string | null {
  const { target } = call;
  if (target === "ssl._create_unverified_context") return target;
  if (call.arguments.some(({ value }) => isFalse(entryOf(value, "rejectUnauthorized")))) return "rejectUnauthorized";
  if (!isFalse(valueOf(call, 99, "verify"))) {
    return target !== null && TAKES_SSL.test(target) && isFalse(valueOf(call, 99, "ssl")) ? "ssl=False" : null;
  }
  // `verify` means something else elsewhere; a method of something unknown in a file that imports the library does not.
  return target === null || TAKES_VERIFY.test(target) ? "verify=False" : null;
}
