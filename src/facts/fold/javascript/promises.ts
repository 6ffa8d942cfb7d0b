import type { Value } from "../../value.ts";

/** What `new Promise(…)` gives: what it will be, its function says. */
export function isPromise(value: Value): boolean {
  return value.kind === "result" && value.of === "Promise";
}
