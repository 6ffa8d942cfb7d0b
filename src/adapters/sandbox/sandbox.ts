import type { Sandbox } from "../../ports/sandbox.ts";
import { inspectHost } from "./host.ts";
import { findInterpreter } from "./interpreters.ts";
import { runPlan } from "./run.ts";

/** Sandboxes of bubblewrap, for real. */
export const sandbox: Sandbox = {
  inspect: inspectHost,
  findInterpreter,
  run: runPlan,
  environment(names) {
    const set = names.map((name) => [name, process.env[name]] as const);
    return Object.fromEntries(set.filter((pair): pair is [string, string] => pair[1] !== undefined));
  },
};
