import type { Check } from "../../../src/scanners/ast/check.ts";
import { eachCall, valueOf } from "../../../src/facts/query/calls.ts";
import { textOf } from "../../../src/facts/query/values.ts";

const CHANGES_MODE: ReadonlySet<string> = new Set([
  "os.chmod",
  "os.fchmod",
  "os.lchmod",
  "fs.chmod",
  "fs.chmodSync",
  "fs.promises.chmod",
]);
/** Write permission of others in a mode. */
const OTHERS_WRITE = 0o002;

/** Modes that let everybody write. */
export const check: Check = function* (artifact) {
  for (const call of eachCall(artifact, CHANGES_MODE)) {
    const mode = valueOf(call, 1, "mode");
    const bits = mode?.kind === "number" ? mode.value : Number.parseInt(textOf(mode) ?? "0", 8);
    if ((bits & OTHERS_WRITE) === 0) continue;
    yield {
      source: call.source,
      span: call.call.span,
      key: `${call.target} ${bits.toString(8)}`,
      detail: bits.toString(8),
    };
  }
};
