import type { Check } from "../../../src/scanners/ast/check.ts";
import { eachCapability } from "../../../src/facts/query/capabilities.ts";

/** Everything below it steers this gate: the outside contract, steering edits. */
const GATE = /(?:^|\/)\.evogate(?:\/|$)/u;

/** Writes into the folder of the gate, whatever the rest of the path is. */
export const check: Check = function* (artifact) {
  for (const { source, target, span } of eachCapability(artifact, "fs-write")) {
    if (target.match !== "any" && GATE.test(target.value)) {
      yield { source, span, key: target.value, detail: target.value };
    }
  }
};
