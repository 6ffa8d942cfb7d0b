import { randomBytes } from "node:crypto";
import type { ChildProcess } from "node:child_process";
import { fail, ok, type Result } from "../../../core/fault.ts";
import type { ContainerPlan, SandboxEnd, SandboxRun } from "../../../ports/sandbox.ts";
import { collectOutput } from "../collect-output.ts";
import { killGroup, startAlone, waitForEnd } from "../start-alone.ts";
import { askEngine, clientEnvironment } from "./client.ts";
import { readOutput } from "./read-output.ts";

type Limit = Extract<SandboxEnd, { kind: "stopped" }>["limit"];

/** How long an engine may take until a container has started, and until one has ended, in milliseconds. */
const STARTING = 60_000;
const ENDING = 10_000;
/** What the container prints of its own: its first line and its last. In bytes. */
const OWN_OUTPUT = 256;

/**
 * Starts a container and waits until it is gone; see the port. It lives for as long as this process holds its standard
 * input open, so that nothing has to be done for it to end, whatever happens here.
 */
export async function runContainer(plan: ContainerPlan, signal: AbortSignal): Promise<Result<SandboxRun>> {
  if (signal.aborted) return fail("sandbox-broken", "it was interrupted");
  const secret = randomBytes(16).toString("hex");
  const child = startAlone(plan.argv, ["pipe", "pipe", "pipe"], clientEnvironment());
  let stopped: Limit | "interrupted" | "not started" | null = null;
  const timers: NodeJS.Timeout[] = [];
  const stop = (why: NonNullable<typeof stopped>): void => {
    if (stopped !== null) return;
    stopped = why;
    child.stdin?.destroy();
    timers.push(setTimeout(() => void removeContainer(plan, child), ENDING));
  };
  const output = collectOutput(child, plan.outputBytes + OWN_OUTPUT, () => stop("output"));
  timers.push(setTimeout(() => stop("not started"), STARTING));
  child.stdout?.once("data", () => {
    clearTimeout(timers[0]);
    timers.push(setTimeout(() => stop("time"), plan.wallMilliseconds));
  });
  const onAbort = (): void => stop("interrupted");
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    send(child, Buffer.concat([Buffer.from(`${secret}\n`), plan.archive]));
    const problem = await waitForEnd(child);
    if (problem !== null) return fail("sandbox-broken", problem);
    return describeEnd(plan, secret, stopped, output());
  } finally {
    for (const timer of timers) clearTimeout(timer);
    signal.removeEventListener("abort", onAbort);
  }
}

function describeEnd(
  { backend, firstLine }: ContainerPlan,
  secret: string,
  stopped: Limit | "interrupted" | "not started" | null,
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

/** Whoever does not read to the end says so by how it ends. The stream stays open: see above. */
function send({ stdin }: ChildProcess, bytes: Uint8Array): void {
  stdin?.on("error", () => {});
  stdin?.write(bytes);
}

/** For an engine that has not noticed. */
async function removeContainer({ remove: [engine, ...args] }: ContainerPlan, child: ChildProcess): Promise<void> {
  await askEngine(engine, args);
  killGroup(child);
}
