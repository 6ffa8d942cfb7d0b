import type { Check } from "../../../src/scanners/ast/check.ts";
import { eachCall, valueOf } from "../../../src/facts/query/calls.ts";

const ENDS: ReadonlySet<string> = new Set(["os._exit", "process.reallyExit"]);

/** A success that nobody can contradict any more; a child after `os.fork` ends so by the book. */
export const check: Check = function* (artifact) {
  for (const call of eachCall(artifact, ENDS)) {
    const { source, target } = call;
    const code = valueOf(call, 0);
    const forks = source.calls.some((each) => each.target === "os.fork");
    if (code?.kind !== "number" || code.value !== 0 || forks) continue;
    yield { source, span: call.call.span, key: target, detail: target };
  }
};
