import { randomBytes } from "node:crypto";
import { availableParallelism } from "node:os";
import type { Result } from "../../core/fault.ts";
import type { Sandbox, SandboxPlan, SandboxRun } from "../../ports/sandbox.ts";
import { mountPaths } from "./mount-paths.ts";
import { createTurns } from "./turns.ts";

/** More at once than there are processors take longer, all of them, and run into limits of time that they would keep. */
const turns = createTurns(availableParallelism());

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
  run: async (plan, signal) => await turns(async () => await run(plan, signal)),
  drawNonce: () => randomBytes(16).toString("hex"),
  environment(names) {
    const set = names.map((name) => [name, process.env[name]] as const);
    return Object.fromEntries(set.filter((pair): pair is [string, string] => pair[1] !== undefined));
  },
};

async function run(plan: SandboxPlan, signal: AbortSignal): Promise<Result<SandboxRun>> {
  if (plan.backend !== "bwrap") return await (await import("./container/run-container.ts")).runContainer(plan, signal);
  if (plan.privilege === "user" || process.getuid?.() === 0)
    return await (await import("./run.ts")).runPlan(plan, signal);
  return await (await import("./privileged/sudo.ts")).runBySudo(plan, signal);
}
