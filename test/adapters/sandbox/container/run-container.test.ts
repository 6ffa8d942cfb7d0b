import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runContainer } from "../../../../src/adapters/sandbox/container/run-container.ts";
import type { ContainerPlan } from "../../../../src/ports/sandbox.ts";
import type { Job } from "../../../../src/scanners/sandbox/plan/plan.ts";
import { bundleInto } from "../../../support/bundle.ts";
import { containersOf, ENGINES, openEngine } from "../../../support/container-engines.ts";
import { closeWeb, createWalledNetwork, ENDINGS, HOSTS, openInWeb, openWeb, tryInside } from "../egress/web.ts";
import { processesWith } from "../left-over.ts";
import { planPython } from "./plan-python.ts";

const engines = await Promise.all(ENGINES.map(openEngine));
afterAll(async () => {
  await Promise.all(engines.map((each) => each.close()));
}, 60_000);
const never = new AbortController().signal;

describe.each(engines)("$engine", { timeout: 120_000 }, (open) => {
  const { engine, whyNot, environment } = open;
  if (whyNot !== null) return test.skip(`nothing was run: ${whyNot}`, () => {});
  const beginning = `evogate-test-${process.pid}-${engine}`;
  const folder = mkdtempSync(join(tmpdir(), "evogate-container-"));
  let plan: (code: string, more?: Partial<Job>) => ContainerPlan;
  const outside = process.env["DOCKER_HOST"];
  beforeAll(async () => {
    Object.assign(process.env, environment);
    plan = await planPython(engine, beginning);
  }, 120_000);
  afterAll(() => {
    if (outside === undefined) delete process.env["DOCKER_HOST"];
    else process.env["DOCKER_HOST"] = outside;
    rmSync(folder, { recursive: true });
  });

  test("two runs at once have their files where and as they were, write where they may, and do not meet", async () => {
    const files = [
      { kind: "open-folder", path: Buffer.from("out") },
      { kind: "file", path: Buffer.from("a b\n/c"), bytes: Buffer.from("text"), isExecutable: false },
      { kind: "link", path: Buffer.from("to"), target: Buffer.from("a b\n/c") },
    ] as const;
    const code = [
      "import os, socket, sys, time",
      "assert open('a b\\n/c').read() == open('to').read() == 'text'",
      "def writes(folder):",
      "    try: open(folder + '/f', 'x').write('x'); return True",
      "    except OSError: return False",
      "folders = [folder for folder, _, _ in os.walk('/') if not folder.startswith('/proc/') and writes(folder)]",
      "print(sorted(folders))",
      "socket.create_server((socket.gethostbyname('localhost'), 0))",
      "print('err', file=sys.stderr)",
      "time.sleep(0.5)",
      "raise SystemExit(3)",
    ].join("\n");
    const both = [0, 1].map(() => plan(code, { files, writable: ["/var/lib/x y", "/judged/out"] }));
    for (const run of await Promise.all(both.map((each) => runContainer(each, never)))) {
      const said = run.ok && [run.value.stdout, run.value.stderr].map((bytes) => Buffer.from(bytes).toString());
      expect(said).toEqual(["['/dev/shm', '/judged/out', '/tmp', '/var/lib/x y', '/work']\n", "err\n"]);
      expect(run).toMatchObject({ value: { end: { kind: "exited", exitCode: 3 } } });
    }
    expect(() => readdirSync("/var/lib/x y")).toThrow();
  });

  test("a run that makes a call of attackers is killed", async () => {
    const attack =
      "import ctypes, os; ctypes.CDLL(None).syscall(272 if os.uname().machine == 'x86_64' else 97, 0x10000000)";
    expect(await runContainer(plan(attack), never)).toMatchObject({
      value: { end: { kind: "exited", exitCode: 159 } },
    });
  });

  test("with allowHosts these are reached and nothing else, and no socket is left", async () => {
    await openWeb();
    const folders = (): readonly string[] =>
      readdirSync(tmpdir()).filter((name) => name.startsWith("evogate-way-out-"));
    const before = folders();
    try {
      expect(await tryInside(await openInWeb(HOSTS, createWalledNetwork(), engine))).toEqual(ENDINGS);
    } finally {
      closeWeb();
    }
    expect(folders()).toEqual(before);
  });

  test("a run that is interrupted ends, and is no result", async () => {
    const controller = new AbortController();
    const word = `${beginning}-interrupted`;
    const running = runContainer(plan(`import time; time.sleep(50)  # ${word}`), controller.signal);
    // Three are on the machine: the script, what it watches with, and the client.
    while (processesWith(word).length < 4) await wait(20);
    controller.abort();
    expect(await running).toMatchObject({
      ok: false,
      fault: { code: "sandbox-broken", message: "it was interrupted" },
    });
    expect([processesWith(word), containersOf(open, beginning)]).toEqual([[], []]);
  });

  test("what does not begin is broken, neither passed nor failed", async () => {
    const missing = plan("pass", { mounts: [{ kind: "file", source: "/no/such/file", at: "/x" }] });
    const silent: ContainerPlan = { ...plan("pass"), argv: ["/bin/true"] };
    const unpacked = plan("pass", { folder: "/no/such/folder" });
    for (const broken of [missing, silent, unpacked]) {
      expect(await runContainer(broken, never)).toMatchObject({ ok: false, fault: { code: "sandbox-broken" } });
    }
    expect(containersOf(open, beginning)).toEqual([]);
  });

  test("nothing is left when Evogate is killed, whatever the moment", async () => {
    const runner = await bundleInto(folder, new URL("run-once.ts", import.meta.url));
    const killAfter = async (milliseconds: number): Promise<readonly string[]> => {
      const own = `${beginning}-killed-${milliseconds}-`;
      const child = spawn(process.execPath, [runner, engine, own], { stdio: ["ignore", "pipe", "inherit"], cwd: "/" });
      await once(child.stdout, "data");
      await wait(milliseconds);
      child.kill("SIGKILL");
      await once(child, "close");
      // Far less than the program inside sleeps. A client that had not begun yet goes on until it finds nobody there.
      const deadline = performance.now() + 30_000;
      const left = (): readonly string[] => [...processesWith(own), ...containersOf(open, own)];
      while (left().length > 0 && performance.now() < deadline) await wait(50);
      return left();
    };
    const moments = [0, 150, 300, 500, 800, 1200];
    expect(await Promise.all(moments.map(killAfter))).toEqual(moments.map(() => []));
  });
});
