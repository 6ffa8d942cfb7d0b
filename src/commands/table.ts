import type { Command } from "./command.ts";
import { explain } from "./explain/command.ts";
import { hook } from "./hook/command.ts";
import { inspect } from "./inspect/command.ts";
import { rules } from "./rules/command.ts";
import { scan } from "./scan/command.ts";

/** What is large is imported where it is used: one file of the main path costs less to load than ten small ones. */
export const COMMANDS: Readonly<Record<string, Command>> = { scan, hook, inspect, rules, explain };

/** Commands of the contract that this version does not have: naming one is an error that says so. */
export const NOT_BUILT: readonly string[] = [
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
];
