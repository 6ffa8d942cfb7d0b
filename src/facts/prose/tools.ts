import type { SourceCapability } from "../source-capability.ts";

/** Tools of coding agents that only look at the work area, plan, or ask the user (documentation of Claude Code's tools). */
const HARMLESS = new Set(["Read", "Grep", "Glob", "LS", "TodoWrite", "TodoRead", "AskUserQuestion", "ExitPlanMode"]);

/** A tool that a text tells an agent to use. Naming it gives no right to it, so that those that only look are harmless. */
export function describeTool(name: string): Pick<SourceCapability, "kind" | "target" | "risk"> {
  return {
    kind: "agent-tool",
    target: { match: "exact", value: name },
    risk: HARMLESS.has(name) ? "harmless" : "risky",
  };
}
