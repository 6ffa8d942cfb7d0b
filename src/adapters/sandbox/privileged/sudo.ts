import { execFile } from "node:child_process";
import { text } from "node:stream/consumers";
import { fail, type Result } from "../../../core/fault.ts";
import type { BubblewrapPlan, SandboxRun } from "../../../ports/sandbox.ts";
import { findProgram, SYSTEM_PATH } from "../programs.ts";
import { startAlone, waitForEnd } from "../start-alone.ts";
import { readResult, writePlan } from "./exchange.ts";
import code from "./main.generated.json" with { type: "json" };

/** How long sudo may take to say whether it works, in milliseconds. */
const PATIENCE = 10_000;

/** Whether sudo makes this user root without asking for anything. */
export async function hasSudo(): Promise<boolean> {
  const sudo = findProgram("sudo");
  if (sudo === null) return false;
  return await new Promise((resolve) => {
    execFile(sudo, ["-n", "true"], { cwd: "/", timeout: PATIENCE }, (error) => resolve(error === null));
  });
}

/**
 * Runs a plan as root by sudo(8), in a process of its own that ends with this one: a user cannot end what root has
 * started, and sudo lets no descriptor through but the first three.
 */
export async function runBySudo(plan: BubblewrapPlan, signal: AbortSignal): Promise<Result<SandboxRun>> {
  const sudo = findProgram("sudo") ?? "sudo";
  const argv = [sudo, "-n", "--", process.execPath, "-e", code] as const;
  const child = startAlone([...argv], ["pipe", "pipe", "pipe"], { PATH: SYSTEM_PATH });
  const { stdin, stdout, stderr } = child;
  if (stdin === null || stdout === null || stderr === null) throw new Error("a pipe is missing");
  const interrupt = (): void => void stdin.end();
  signal.addEventListener("abort", interrupt, { once: true });
  try {
    stdin.on("error", () => {});
    stdin.write(writePlan(plan));
    if (signal.aborted) interrupt();
    const [problem, answer, said] = await Promise.all([waitForEnd(child), text(stdout), text(stderr)]);
    if (problem !== null) return fail("sandbox-broken", problem);
    return readResult(answer) ?? fail("sandbox-broken", `sudo ran nothing: ${said.trim().split("\n")[0]}`);
  } finally {
    signal.removeEventListener("abort", interrupt);
  }
}
