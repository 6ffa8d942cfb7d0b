import { randomBytes } from "node:crypto";
import type { Sandbox } from "../../ports/sandbox.ts";
import { mountPaths } from "./mount-paths.ts";

/**
 * Sandboxes of bubblewrap and in containers, for real. What looks for its parts and starts it is loaded when something is
 * to be run: most scans run nothing.
 */
export const sandbox: Sandbox = {
  async inspect(backend, wantsSudo) {
    if (backend === "bwrap") return await (await import("./host.ts")).inspectHost(wantsSudo);
    return await (await import("./container/engine.ts")).inspectEngine(backend);
  },
  findInterpreter: async (name) => await (await import("./interpreters.ts")).findInterpreter(name),
  mountPaths,
  findRelay: async () => await (await import("./egress/find-relay.ts")).findRelay(),
  async run(plan, signal) {
    if (plan.backend !== "bwrap")
      return await (await import("./container/run-container.ts")).runContainer(plan, signal);
    if (plan.privilege === "user" || process.getuid?.() === 0)
      return await (await import("./run.ts")).runPlan(plan, signal);
    return await (await import("./privileged/sudo.ts")).runBySudo(plan, signal);
  },
  drawNonce: () => randomBytes(16).toString("hex"),
  environment(names) {
    const set = names.map((name) => [name, process.env[name]] as const);
    return Object.fromEntries(set.filter((pair): pair is [string, string] => pair[1] !== undefined));
  },
};
