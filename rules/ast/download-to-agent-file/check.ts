import type { Check } from "../../../src/scanners/ast/check.ts";
import { eachFlow } from "../../../src/facts/query/flows.ts";

/** What an agent reads as its instructions or its memory is written from the network, or out of an encoded text. */
export const check: Check = function* (artifact) {
  for (const flow of eachFlow(artifact, ["download", "decoded"], ["agent-file"])) {
    const { source, sink } = flow;
    const path = sink.targets.join(", ");
    yield { ...flow.place, key: `${source.what} ${path}`, detail: `${source.what}, then ${path}` };
  }
};
