import type { Check } from "../../../src/scanners/ast/check.ts";
import { eachCapability } from "../../../src/facts/query/capabilities.ts";
import { eachFlow } from "../../../src/facts/query/flows.ts";
import { isAgentFile } from "../../../src/facts/risk/files.ts";

/** Files of agents that code writes and that are none of the artifact's own; not where a flow says what is written there. */
export const check: Check = function* (artifact) {
  let told: ReadonlySet<string> | null = null;
  for (const { source, target, risk, span } of eachCapability(artifact, "fs-write")) {
    if (target.match !== "exact" || risk !== "risky" || !isAgentFile(target.value)) continue;
    told ??= new Set(
      [...eachFlow(artifact, ["download", "decoded"], ["agent-file"])].flatMap(({ sink }) => sink.targets),
    );
    if (!told.has(target.value)) yield { source, span, key: target.value, detail: target.value };
  }
};
