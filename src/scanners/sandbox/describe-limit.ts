import type { SandboxEnd } from "../../ports/sandbox.ts";
import type { SandboxRule } from "./grades.ts";

/** Signals, as bwrap adds them to 128 (signal(7)). */
const KILLED = 128 + 9;
const OVER_CPU_TIME = 128 + 24;
const OVER_FILE_SIZE = 128 + 25;
const BAD_SYSTEM_CALL = 128 + 31;

const LIMIT_WORDS: Readonly<Record<Extract<SandboxEnd, { kind: "stopped" }>["limit"], string>> = {
  time: "the run took longer than the policy allows",
  output: "it printed more than the policy allows",
  cpu: "its processes took more processor time together than the policy allows",
  memory: "its processes took more memory than the policy allows",
};

/** The rule that a run broke by how it ended; null for one that ended by itself. */
export function describeLimit(end: SandboxEnd): { readonly rule: SandboxRule; readonly detail: string } | null {
  if (end.kind === "stopped") {
    return { rule: end.limit === "time" ? "time-out" : "resource-limit", detail: LIMIT_WORDS[end.limit] };
  }
  switch (end.exitCode) {
    case BAD_SYSTEM_CALL:
      return {
        rule: "escape-attempt",
        detail: "it made a system call that nothing but an attack on the sandbox makes",
      };
    case OVER_CPU_TIME:
      return { rule: "resource-limit", detail: "it took more processor time than the policy allows" };
    case OVER_FILE_SIZE:
      return { rule: "resource-limit", detail: "it wrote a larger file than the policy allows" };
    case KILLED:
      return {
        rule: "resource-limit",
        detail: "it was killed: it took more processor time or memory than the policy allows",
      };
    default:
      return null;
  }
}
