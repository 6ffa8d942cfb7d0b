import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sandbox } from "../../../../src/adapters/sandbox/sandbox.ts";
import {
  closeWeb,
  createKindNetwork,
  createWalledNetwork,
  HOSTS,
  KEPT_OUT,
  NEVER,
  openInWeb,
  openWeb,
  portOfWeb,
  PROGRAM,
  tryInside,
  WORKS,
  type Endings,
} from "./web.ts";

const isThere = (await sandbox.inspect("bwrap", false)).ok;
if (!isThere) test.skip("nothing was run: there is no sandbox", () => {});

describe.skipIf(!isThere)("with allowHosts", { timeout: 60_000 }, () => {
  let walled: Endings;
  let opened: Endings;
  let free: Endings;
  beforeAll(async () => {
    await openWeb();
    walled = await tryInside(await openInWeb(HOSTS, createWalledNetwork()));
    // The controls: the same where the policy and the resolver are kinder, and without a sandbox.
    opened = await tryInside(await openInWeb([...HOSTS, "other.net"], createKindNetwork()));
    const python = await sandbox.findInterpreter("python3");
    if (!python.ok) throw new Error(python.fault.message);
    const direct = JSON.stringify({ "this machine": `direct('127.0.0.1', ${portOfWeb()})` });
    const { stdout } = await promisify(execFile)(python.value.program, ["-c", PROGRAM, direct]);
    free = JSON.parse(stdout) as Endings;
  }, 120_000);
  afterAll(closeWeb);

  test.each(WORKS)("%s works", (name, _, ending) => {
    expect(walled[name]).toBe(ending);
  });

  test.each(KEPT_OUT)("%s is kept out", (name, _, ending) => {
    expect(walled[name]).toBe(ending);
    expect(opened[name]).toMatch(/^hello /u);
  });

  test.each(NEVER)("%s is never reached", (name, _, ending) => {
    expect([walled[name], opened[name]]).toEqual([ending, ending]);
    expect(free["this machine"]).toMatch(/^hello /u);
  });

  test("a program of Node has the same way, and how it ends is how its run ends", async () => {
    const own = await openInWeb(HOSTS, createWalledNetwork());
    const ask = "require('http').get({host:'127.0.0.1',port:3128,path:'http://api.example.com/x'},";
    const say = "(r)=>{r.pipe(process.stdout);r.on('end',()=>process.kill(process.pid,'SIGSEGV'))})";
    const run = await own.run({ command: ["node", "-e", ask + say], folder: ".", files: [] });
    expect(run).toMatchObject({ ok: true, value: { end: { kind: "exited", exitCode: 139 } } });
    expect(run.ok && Buffer.from(run.value.stdout).toString()).toBe("hello api.example.com");
  });

  test("the way out is the relay's alone: no descriptor of it is passed on, and none can be taken from it", async () => {
    const own = await openInWeb(HOSTS, createWalledNetwork());
    const take = [
      "import os",
      "def kind(n):",
      "    try: return os.readlink(f'/proc/self/fd/{n}').split(':')[0]",
      "    except OSError: return ''",
      "print([n for n in sorted(map(int, os.listdir('/proc/self/fd'))) if kind(n) == 'socket'])",
      "try: print(os.open(f'/proc/{os.getppid()}/fd/5', os.O_RDWR))",
      "except OSError as error: print(type(error).__name__)",
    ].join("\n");
    const run = await own.run({ command: ["python3", "-c", take], folder: ".", files: [] });
    expect(run.ok && Buffer.from(run.value.stdout).toString()).toMatch(/^\[1, 2\]\n(?:OSError|PermissionError)\n$/u);
  });
});

test.skipIf(!isThere)("without allowHosts nobody listens and no variable says so", async () => {
  const own = await openInWeb([], createWalledNetwork());
  const look =
    "import os, socket; print([k for k in os.environ if 'proxy' in k.lower()]); socket.create_connection(('127.0.0.1', 3128))";
  const run = await own.run({ command: ["python3", "-c", look], folder: ".", files: [] });
  expect(run.ok && Buffer.from(run.value.stdout).toString()).toBe("[]\n");
  expect(run.ok && Buffer.from(run.value.stderr).toString()).toContain("ConnectionRefusedError");
});
