import { readdirSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { MODES } from "./as-whom.ts";
import { openKillRange, type KillRange } from "./kill-run.ts";
import { cgroupsOf, processesWith } from "./left-over.ts";
import { findCgroupParents } from "../../../src/adapters/sandbox/cgroup/parents.ts";
import { inspectHost } from "../../../src/adapters/sandbox/host.ts";
import { findInterpreter } from "../../../src/adapters/sandbox/interpreters.ts";
import { runPlan } from "../../../src/adapters/sandbox/run.ts";
import type { BubblewrapPlan } from "../../../src/ports/sandbox.ts";
import { planRun, type Job } from "../../../src/scanners/sandbox/plan/plan.ts";

// In a job of CI, what is inspected is started by sudo; here it is started by this process.
vi.stubEnv("CI", "");
const host = await inspectHost(false);
const python = await findInterpreter("python3");
const hasCgroups = findCgroupParents().length > 0;
const isThere = host.ok && python.ok;
if (!isThere) test.skip("nothing was run: there is no bubblewrap or no Python", () => {});

const LIMITS = { timeoutSeconds: 20, cpuSeconds: 10, memoryMb: 200, processes: 32, fileMb: 8, outputKb: 64 };
const never = new AbortController().signal;

function plan(code: string, more: Partial<Job> = {}): BubblewrapPlan {
  if (!host.ok || !python.ok) throw new Error("not here");
  const job: Job = {
    command: [python.value.program, "-I", "-c", code],
    folder: "/judged",
    files: [],
    mounts: python.value.mounts,
    writable: [],
    searchPath: ["/evogate/bin"],
    environment: {},
    limits: LIMITS,
    egress: null,
    isTraced: false,
    told: null,
    home: [],
    number: 0,
    ...more,
  };
  return planRun(job, host.value);
}

async function endOf(code: string, more: Partial<Job> = {}): Promise<unknown> {
  const run = await runPlan(plan(code, more), never);
  return run.ok ? run.value.end : run.fault;
}

describe.skipIf(!isThere)("a run", { timeout: 60_000 }, () => {
  test.each([
    ["that ends well", "pass", { kind: "exited", exitCode: 0 }],
    ["that fails", "raise SystemExit(3)", { kind: "exited", exitCode: 3 }],
    ["that is killed by a signal", "import os; os.kill(os.getpid(), 11)", { kind: "exited", exitCode: 139 }],
    [
      "that makes a call of attackers",
      "import ctypes; ctypes.CDLL(None).syscall(272 if __import__('os').uname().machine == 'x86_64' else 97, 0x10000000)",
      { kind: "exited", exitCode: 159 },
    ],
    ["that prints too much", "print('x' * 70000)", { kind: "stopped", limit: "output" }],
  ])("%s", async (_, code, end) => {
    expect(await endOf(code)).toEqual(end);
  });

  test("gives back what it printed", async () => {
    const run = await runPlan(plan("import sys; print('out'); print('err', file=sys.stderr)"), never);
    expect(run.ok && [run.value.stdout, run.value.stderr].map((bytes) => Buffer.from(bytes).toString())).toEqual([
      "out\n",
      "err\n",
    ]);
  });

  test("has the files that it was given, where and as they were", async () => {
    const files = [
      { kind: "file", path: Buffer.from("a b\n/c"), bytes: Buffer.from("text"), isExecutable: false },
      { kind: "link", path: Buffer.from("to"), target: Buffer.from("a b\n/c") },
    ] as const;
    expect(await endOf("assert open('a b\\n/c').read() == open('to').read() == 'text'", { files })).toEqual({
      kind: "exited",
      exitCode: 0,
    });
  });

  test("has a machine of its own around it: a name, a loopback, devices, terminals", async () => {
    const code = [
      "import os, pty, socket, threading",
      "server = socket.create_server(('localhost', 0))",
      "threading.Thread(target=lambda: server.accept()[0].sendall(b'own'), daemon=True).start()",
      "assert socket.create_connection(('localhost', server.getsockname()[1])).recv(3) == b'own'",
      "assert socket.gethostbyname(socket.gethostname()) == '127.0.0.1'",
      "assert sorted(os.listdir('/etc')) == ['hosts', 'nsswitch.conf']",
      "assert len(open('/dev/urandom', 'rb').read(9)) == 9 and open('/dev/null', 'w').write('x')",
      "assert os.write(pty.openpty()[0], b'x')",
    ].join("\n");
    expect(await endOf(code)).toEqual({ kind: "exited", exitCode: 0 });
  });

  test("may write where the policy says, and the host has nothing of it", async () => {
    const writable = ["/var/lib/x y", "/judged/out"];
    const files = [{ kind: "folder", path: Buffer.from("out") }] as const;
    const code =
      "[open(d + '/f', 'w').write('x') for d in ('/var/lib/x y', '/judged/out', '/work', '/tmp', '/dev/shm')]";
    expect(await endOf(code, { writable, files })).toEqual({ kind: "exited", exitCode: 0 });
    expect(() => readdirSync("/var/lib/x y")).toThrow();
  });

  test("that is interrupted ends at once, and is no result", async () => {
    const controller = new AbortController();
    const running = runPlan(plan("import time; time.sleep(50)  # interrupted"), controller.signal);
    while (processesWith("# interrupted").length === 0) await new Promise((resume) => setImmediate(resume));
    controller.abort();
    expect(await running).toMatchObject({ ok: false, fault: { code: "sandbox-broken" } });
    expect(processesWith("# interrupted")).toEqual([]);
  });

  test("without an exit status is broken, neither passed nor failed", async () => {
    const broken = plan("pass", { mounts: [{ kind: "file", source: "/no/such/file", at: "/x" }] });
    expect(await runPlan(broken, never)).toMatchObject({
      ok: false,
      fault: { code: "sandbox-broken", message: expect.stringContaining("/no/such/file") },
    });
    const missing: BubblewrapPlan = { ...plan("pass"), argv: ["/no/such/program"] };
    expect(await runPlan(missing, never)).toMatchObject({ ok: false, fault: { code: "sandbox-broken" } });
    const silent: BubblewrapPlan = { ...plan("pass"), argv: ["/bin/true"] };
    expect(await runPlan(silent, never)).toMatchObject({ ok: false, fault: { code: "sandbox-broken" } });
  });

  test("of many processes that each take little processor time is stopped for all of it", async () => {
    const spin = "import os, time\nfor _ in range(3): os.fork()\nwhile time.process_time() < 0.9: pass";
    expect(await endOf(spin, { limits: { ...LIMITS, cpuSeconds: 1, timeoutSeconds: 50 } })).toEqual({
      kind: "stopped",
      limit: "cpu",
    });
  });

  test.skipIf(!hasCgroups)("is in a cgroup of its own, which is gone afterwards", async () => {
    const run = runPlan(plan("import time; time.sleep(0.5); print(open('/proc/self/cgroup').read())"), never);
    let during: readonly string[] = [];
    for (; during.length === 0; during = cgroupsOf(process.pid)) await new Promise((resume) => setImmediate(resume));
    expect(during).toHaveLength(findCgroupParents().length);
    const ended = await run;
    expect(ended.ok && Buffer.from(ended.value.stdout).toString()).not.toMatch(/evogate/u);
    for (let tries = 0; cgroupsOf(process.pid).length > 0 && tries < 100; tries += 1) await wait(10);
    expect(cgroupsOf(process.pid)).toEqual([]);
  });

  test("two at once do not meet", async () => {
    const code = "import os, time; open('/tmp/one', 'x'); time.sleep(0.3); assert os.listdir('/tmp') == ['one']";
    const ends = await Promise.all([0, 1].map((number) => endOf(code, { number })));
    expect(ends).toEqual([0, 1].map(() => ({ kind: "exited", exitCode: 0 })));
  });
});

describe.skipIf(!isThere)("what is left when Evogate is killed", { timeout: 120_000 }, () => {
  let range: KillRange;
  beforeAll(async () => {
    range = await openKillRange();
  });
  afterAll(() => range.close());

  // Killed at ever later moments, from before the first program to long after the last one; by sudo all takes longer.
  test.each(MODES)("nothing, as %s: no process, no mount and no cgroup", async (mode) => {
    const [kills, step] = mode === "sudo" ? [8, 50] : [20, 5];
    for (let kill = 0; kill < kills; kill += 1) {
      const { left, privilege } = await range.kill(mode, kill * step);
      expect(privilege).toBe(mode === "user" ? "user" : "root");
      expect(left, `killed at moment ${kill}`).toEqual([]);
    }
  });
});
