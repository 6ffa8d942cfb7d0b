import type { Check } from "../../../src/scanners/ast/check.ts";
import { eachCapability } from "../../../src/facts/query/capabilities.ts";
import { isAgentFile } from "../../../src/facts/risk/files.ts";

/** Files of agents that code writes and that are none of the artifact's own. */
export const check: Check = function* (artifact) {
  for (const { source, target, risk, span } of eachCapability(artifact, "fs-write")) {
    if (target.match !== "exact" || risk !== "risky" || !isAgentFile(target.value)) continue;
    yield { source, span, key: target.value, detail: target.value };
  }
};
