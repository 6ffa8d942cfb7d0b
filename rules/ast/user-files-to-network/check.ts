import type { Check } from "../../../src/scanners/ast/check.ts";
import { describeHosts, eachFlow } from "../../../src/facts/query/flows.ts";

/** A walk through everything below the user's folder, and what it reads goes out. */
export const check: Check = function* (artifact) {
  for (const flow of eachFlow(artifact, ["user-files"], ["network"])) {
    const detail = `${flow.source.what}, to ${describeHosts(flow)}`;
    yield { ...flow.place, key: `${flow.source.what} ${flow.sink.what}`, detail };
  }
};
