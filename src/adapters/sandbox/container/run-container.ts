import { randomBytes } from "node:crypto";
import { fail, ok, type Result } from "../../../core/fault.ts";
import type { ContainerPlan, SandboxEnd, SandboxRun } from "../../../ports/sandbox.ts";
import { collectOutput } from "../collect-output.ts";
import type { Network } from "../egress/proxy.ts";
import { killGroup, startAlone, waitForEnd } from "../start-alone.ts";
import { clientEnvironment } from "./client.ts";
import { readOutput } from "./read-output.ts";

/** Why it does not end by itself. */
type Stop = Extract<SandboxEnd, { kind: "stopped" }>["limit"] | "interrupted" | "not started";

/** How long an engine may take until a container has started, and until one is gone, in milliseconds. */
const STARTING = 60_000;
const ENDING = 60_000;
/** What the container prints of its own: its first line and its last. In bytes. */
const OWN_OUTPUT = 256;
/** Whatever happens to this process, it closes: then the plan's own script removes the container. */
const LIFELINE = 4;

/** Starts a container and waits until it is gone; see the port. `network`: the way out, the Internet unless named. */
export async function runContainer(
  plan: ContainerPlan,
  signal: AbortSignal,
  network?: Network,
): Promise<Result<SandboxRun>> {
  if (plan.allowHosts.length === 0) return await follow(plan, signal, {});
  const { openWayOut } = await import("./way-out.ts");
  const wayOut = await openWayOut(plan.allowHosts, network);
  if (!wayOut.ok) return wayOut;
  try {
    return await follow(plan, signal, { EVOGATE_WAY_OUT: wayOut.value.folder });
  } finally {
    await wayOut.value.close();
  }
}

async function follow(
  plan: ContainerPlan,
  signal: AbortSignal,
  variables: Readonly<Record<string, string>>,
): Promise<Result<SandboxRun>> {
  if (signal.aborted) return fail("sandbox-broken", "it was interrupted");
  const secret = randomBytes(16).toString("hex");
  const environment = { ...clientEnvironment(), ...variables };
  const child = startAlone(plan.argv, ["pipe", "pipe", "pipe", "nothing", "pipe"], environment);
  let stopped: Stop | null = null;
  const timers: NodeJS.Timeout[] = [];
  const stop = (why: Stop): void => {
    if (stopped !== null) return;
    stopped = why;
    child.stdio[LIFELINE]?.destroy();
    timers.push(setTimeout(() => killGroup(child), ENDING));
  };
  const output = collectOutput(child, plan.outputBytes + OWN_OUTPUT, () => stop("output"));
  const starting = setTimeout(() => stop("not started"), STARTING);
  child.stdout?.once("data", () => {
    clearTimeout(starting);
    timers.push(setTimeout(() => stop("time"), plan.wallMilliseconds));
  });
  const onAbort = (): void => stop("interrupted");
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    // Whoever does not read to the end says so by how it ends.
    for (const stream of [child.stdin, child.stdio[LIFELINE]]) stream?.on("error", () => {});
    child.stdin?.end(Buffer.concat([Buffer.from(`${secret}\n`), plan.archive]));
    const problem = await waitForEnd(child);
    if (problem !== null) return fail("sandbox-broken", problem);
    return describeEnd(plan, secret, stopped, output());
  } finally {
    for (const timer of [starting, ...timers]) clearTimeout(timer);
    signal.removeEventListener("abort", onAbort);
  }
}

function describeEnd(
  { backend, firstLine }: ContainerPlan,
  secret: string,
  stopped: Stop | null,
  output: Pick<SandboxRun, "stdout" | "stderr">,
): Result<SandboxRun> {
  if (stopped === "interrupted") return fail("sandbox-broken", "it was interrupted");
  const { isStarted, exitCode, stdout } = readOutput(output.stdout, firstLine, secret);
  const { stderr } = output;
  // Before there was anything inside, a limit says nothing about what is judged.
  if (isStarted && stopped !== null && stopped !== "not started") {
    return ok({ end: { kind: "stopped", limit: stopped }, stdout, stderr });
  }
  if (isStarted && stopped === null && exitCode !== null) {
    return ok({ end: { kind: "exited", exitCode }, stdout, stderr });
  }
  const said = Buffer.from(stderr).toString().trim().split("\n").at(-1) ?? "";
  return fail("sandbox-broken", `${backend}: ${said === "" ? "the container ended without saying how" : said}`);
}
