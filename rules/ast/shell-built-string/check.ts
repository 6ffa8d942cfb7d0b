import type { Check } from "../../../src/scanners/ast/check.ts";
import { eachCall, valueOf } from "../../../src/facts/query/calls.ts";
import { hiddenRuns } from "../../../src/facts/query/flows.ts";
import { SHELLS } from "../../../src/facts/query/known-calls.ts";
import { entryOf, isFixed, isTrue } from "../../../src/facts/query/values.ts";

const MAY_USE_A_SHELL: ReadonlySet<string> = new Set([
  "subprocess.run",
  "subprocess.call",
  "subprocess.check_call",
  "subprocess.check_output",
  "subprocess.Popen",
  "child_process.spawn",
  "child_process.spawnSync",
]);

/** Lines for a shell that are not fixed. Other rules say where a hidden one comes from. */
export const check: Check = function* (artifact) {
  const hidden = hiddenRuns(artifact);
  for (const call of eachCall(artifact)) {
    const { source, target } = call;
    const options = call.arguments.at(-1)?.value ?? null;
    const asks =
      MAY_USE_A_SHELL.has(target) && (isTrue(valueOf(call, 99, "shell")) || isTrue(entryOf(options, "shell")));
    if (!asks && !SHELLS.has(target)) continue;
    const line = valueOf(call, 0, "args");
    if (line === null || line.kind === "list" || isFixed(line)) continue;
    if (hidden.has(call.call)) continue;
    yield { source, span: call.call.span, key: target, detail: target };
  }
};
