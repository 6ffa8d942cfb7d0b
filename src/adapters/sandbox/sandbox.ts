import { randomBytes } from "node:crypto";
import type { Sandbox } from "../../ports/sandbox.ts";

/**
 * Sandboxes of bubblewrap, for real. What looks for its parts and starts it is loaded when something is to be run: most
 * scans run nothing.
 */
export const sandbox: Sandbox = {
  inspect: async () => await (await import("./host.ts")).inspectHost(),
  findInterpreter: async (name) => await (await import("./interpreters.ts")).findInterpreter(name),
  findRelay: async () => await (await import("./egress/find-relay.ts")).findRelay(),
  run: async (plan, signal) => await (await import("./run.ts")).runPlan(plan, signal),
  drawNonce: () => randomBytes(16).toString("hex"),
  environment(names) {
    const set = names.map((name) => [name, process.env[name]] as const);
    return Object.fromEntries(set.filter((pair): pair is [string, string] => pair[1] !== undefined));
  },
};
