import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Duplex, Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import type { NonEmpty } from "../../core/brand.ts";
import { fail, ok, type Result } from "../../core/fault.ts";
import type { BubblewrapPlan, SandboxEnd, SandboxRun } from "../../ports/sandbox.ts";
import { createCgroup } from "./cgroup/cgroup.ts";
import { collectOutput } from "./collect-output.ts";
import { collectTrace } from "./collect-trace.ts";
import type { Network } from "./egress/proxy.ts";
import { processesBelow, processorSeconds, usesMoreThan } from "./usage.ts";
import { SYSTEM_PATH } from "./programs.ts";
import { killGroup, startAlone, waitForEnd, type Descriptor } from "./start-alone.ts";
import { readStatus, type Status } from "./status.ts";

type Limit = Extract<SandboxEnd, { kind: "stopped" }>["limit"];

/** Where bwrap tells what happens; 3 is opened by the plan's own script. */
const STATUS_DESCRIPTOR = 4;
/** Where the relay finds the proxy, in a plan that may reach hosts. */
const CHANNEL_DESCRIPTOR = 5;
/** Where strace writes, in a plan that is traced. */
const TRACE_DESCRIPTOR = 6;
/** How often all processes are looked at, in milliseconds. */
const WATCH_EVERY = 50;
/** How long the end of processes may take after they were killed, in milliseconds. */
const REAPING = 5000;

/** Starts a plan and waits until nothing of it is left; see the port. `network`: the way out, the Internet unless named. */
export async function runPlan(
  plan: BubblewrapPlan,
  signal: AbortSignal,
  network?: Network,
): Promise<Result<SandboxRun>> {
  if (signal.aborted) return fail("sandbox-broken", "it was interrupted");
  const serve = plan.allowHosts.length === 0 ? null : (await import("./egress/proxy.ts")).serveHosts;
  const cgroup = createCgroup(plan.totals);
  const child = start(plan, cgroup === null ? plan.argv : cgroup.enter(plan.argv));
  serve?.(pipeOf<Duplex>(child, CHANNEL_DESCRIPTOR), plan.allowHosts, network);
  let stopped: Limit | "interrupted" | null = null;
  let killed: readonly number[] = [];
  const stop = (why: NonNullable<typeof stopped>): void => {
    if (stopped !== null) return;
    stopped = why;
    killed = processesBelow(child.pid ?? 0);
    killGroup(child);
  };
  const output = collectOutput(child, plan.outputBytes, () => stop("output"));
  const status = followStatus(child);
  const trace = plan.traceBytes === 0 ? null : collectTrace(pipeOf(child, TRACE_DESCRIPTOR), plan.traceBytes);
  const timer = setTimeout(() => stop("time"), plan.wallMilliseconds);
  const watch = setInterval(() => {
    const processes = processesBelow(child.pid ?? 0);
    if (usesMoreThan(processes, plan.memoryBytes)) stop("memory");
    else if (processorSeconds(processes) > plan.cpuSeconds) stop("cpu");
  }, WATCH_EVERY);
  const onAbort = (): void => stop("interrupted");
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    sendArchive(child, plan.archive);
    const problem = await waitForEnd(child);
    await waitForAll(killed);
    if (problem !== null) return fail("sandbox-broken", problem);
    // The kernel may have killed one process of many, and the others have gone on.
    return describeEnd(status(), stopped ?? (cgroup?.isOutOfMemory() === true ? "memory" : null), {
      ...output(),
      ...(trace === null ? {} : { trace: trace() }),
    });
  } finally {
    cgroup?.remove();
    clearTimeout(timer);
    clearInterval(watch);
    signal.removeEventListener("abort", onAbort);
  }
}

function describeEnd(
  { isStarted, exitCode }: Status,
  stopped: Limit | "interrupted" | null,
  output: Omit<SandboxRun, "end">,
): Result<SandboxRun> {
  if (stopped === "interrupted") return fail("sandbox-broken", "it was interrupted");
  // Before there was anything inside, a limit says nothing about what is judged.
  if (stopped !== null && isStarted) return ok({ end: { kind: "stopped", limit: stopped }, ...output });
  if (exitCode !== null && stopped === null) return ok({ end: { kind: "exited", exitCode }, ...output });
  const said = Buffer.from(output.stderr).toString().trim().split("\n")[0] ?? "";
  return fail("sandbox-broken", said === "" ? "it ended without saying how" : said);
}

/** With nothing of this process but pipes; the plan's own script opens the third descriptor. */
function start({ allowHosts, traceBytes }: BubblewrapPlan, argv: NonEmpty<string>): ChildProcess {
  const descriptors: readonly Descriptor[] = [
    ...(["pipe", "pipe", "pipe", "nothing", "pipe"] as const),
    allowHosts.length > 0 ? "pipe" : "nothing",
    traceBytes > 0 ? "pipe" : "nothing",
  ];
  return startAlone(argv, descriptors, { PATH: SYSTEM_PATH, LC_ALL: "C", EVOGATE_STARTER: `${process.pid}` });
}

/** Whoever does not read to the end says so by how it ends. */
function sendArchive({ stdin }: ChildProcess, archive: Uint8Array): void {
  stdin?.on("error", () => {});
  stdin?.end(archive);
}

/** Types know the first five only. */
function pipeOf<T extends Readable>({ stdio }: ChildProcess, descriptor: number): T {
  return (stdio as readonly unknown[])[descriptor] as T;
}

function followStatus(child: ChildProcess): () => Status {
  let text = "";
  const stream = pipeOf(child, STATUS_DESCRIPTOR);
  stream.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  stream.on("error", () => {});
  return () => readStatus(text);
}

/**
 * A run that ends by itself is over when its first process is, which waits for all others. What is killed goes on for a
 * moment.
 */
async function waitForAll(killed: readonly number[]): Promise<void> {
  for (let waited = 0; killed.some(isAlive) && waited < REAPING; waited += 5) await wait(5);
}

/** What has ended stays listed, as a zombie, until the system's first process takes note. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s*[ZX]/mu.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}
