import type { Check } from "../../../src/scanners/ast/check.ts";
import { describeHosts, eachFlow } from "../../../src/facts/query/flows.ts";

/** The environment as a whole is among what is sent; one variable of it is not. */
export const check: Check = function* (artifact) {
  for (const flow of eachFlow(artifact, ["environment"], ["network"])) {
    yield { ...flow.place, key: flow.sink.what, detail: `${flow.sink.what}, to ${describeHosts(flow)}` };
  }
};
