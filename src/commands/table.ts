import type { Command } from "./command.ts";

/** A command's module is loaded when it runs or is asked for help, not before. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  scan: async () => (await import("./scan/command.ts")).scan,
  rules: async () => (await import("./rules/command.ts")).rules,
  explain: async () => (await import("./explain/command.ts")).explain,
};

/** Commands of the contract that this version does not have: naming one is an error that says so. */
export const NOT_BUILT: readonly string[] = [
  "inspect",
  "adopt",
  "verify",
  "lock",
  "approve",
  "history",
  "rollback",
  "init",
  "doctor",
  "setup",
  "plan",
  "merge",
  "hook",
];
