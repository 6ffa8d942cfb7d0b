import type { SourceCapability } from "../source-capability.ts";

/** Tools of coding agents that only look at the work area, plan, or ask the user (documentation of Claude Code's tools). */
const HARMLESS = new Set(["Read", "Grep", "Glob", "LS", "TodoWrite", "TodoRead", "AskUserQuestion", "ExitPlanMode"]);

/** Others of them that reach further. */
const FURTHER = new Set(
  "Bash BashOutput Write Edit MultiEdit NotebookEdit WebFetch WebSearch Task Agent Skill SlashCommand KillShell".split(
    " ",
  ),
);

/** Whether a word before "tool" names one; MCP tools name themselves. */
export function isToolName(word: string): boolean {
  return HARMLESS.has(word) || FURTHER.has(word) || /^mcp__\w+$/u.test(word);
}

/** A tool that a text tells an agent to use. Naming it gives no right to it, so that those that only look are harmless. */
export function describeTool(name: string): Pick<SourceCapability, "kind" | "target" | "risk"> {
  return {
    kind: "agent-tool",
    target: { match: "exact", value: name },
    risk: HARMLESS.has(name) ? "harmless" : "risky",
  };
}
