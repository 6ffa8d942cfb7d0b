import { createContext, Script, type Context } from "node:vm";
import { fail, ok, type Result } from "../core/fault.ts";
import type { Ports } from "../ports/ports.ts";

/** V8 stops code under a timeout wherever it is, even inside a regular expression (node:vm, `timeout`). */
const call = new Script("work()");
let context: Context | null = null;

/** Limits synchronous work by a second thread that interrupts it; about 0.1 ms a run. */
export const timeLimit: Ports["timeLimit"] = {
  run<T>(milliseconds: number, work: () => T): Result<T> {
    context ??= createContext({});
    // Set only when the work ended by itself: what interrupts it cannot be caught.
    let ended: { readonly value: T } | { readonly error: unknown } | null = null;
    context["work"] = (): void => {
      try {
        ended = { value: work() };
      } catch (error) {
        ended = { error };
      }
    };
    try {
      call.runInContext(context, { timeout: Math.max(1, Math.ceil(milliseconds)) });
    } catch (error) {
      if (!isTimeOut(error)) throw error;
    } finally {
      context["work"] = null;
    }
    return unwrap(ended, milliseconds);
  },
};

function unwrap<T>(ended: { readonly value: T } | { readonly error: unknown } | null, milliseconds: number): Result<T> {
  if (ended === null) return fail("time-out", `took longer than ${milliseconds} ms`);
  if ("error" in ended) throw ended.error;
  return ok(ended.value);
}

/** The error is of the context's own realm, so `instanceof` would not know it. */
function isTimeOut(error: unknown): boolean {
  return (
    typeof error === "object" && error !== null && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT"
  );
}
