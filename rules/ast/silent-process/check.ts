import type { Check } from "../../../src/scanners/ast/check.ts";
import type { ResolvedCall } from "../../../src/facts/names/resolved.ts";
import { eachCall, valueOf } from "../../../src/facts/query/calls.ts";
import { entryOf, isTrue, textOf } from "../../../src/facts/query/values.ts";

const SPAWNS: ReadonlySet<string> = new Set(["child_process.spawn", "child_process.fork", "child_process.spawnSync"]);

/** All three streams to nowhere in Python; in Node, cut loose as well. */
export const check: Check = function* (artifact) {
  for (const call of eachCall(artifact)) {
    const isSilent = SPAWNS.has(call.target)
      ? isSilentSpawn(call)
      : call.target === "subprocess.Popen" && ["stdin", "stdout", "stderr"].every((name) => isNowhere(call, name));
    if (isSilent) yield { source: call.source, span: call.call.span, key: call.target, detail: call.target };
  }
};

function isSilentSpawn({ arguments: given }: ResolvedCall): boolean {
  return given.some(({ value }) => isTrue(entryOf(value, "detached")) && textOf(entryOf(value, "stdio")) === "ignore");
}

function isNowhere(call: ResolvedCall, name: string): boolean {
  const value = valueOf(call, 99, name);
  return value?.kind === "named" && value.name === "subprocess.DEVNULL";
}
