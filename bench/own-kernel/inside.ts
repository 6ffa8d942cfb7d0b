// Tries what only cgroups of version 2 show, as whoever starts it. Argument: the backend. Standard output: a line for each.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { sandbox } from "../../src/adapters/sandbox/sandbox.ts";
import type { Sandbox, SandboxBackend, SandboxPlan } from "../../src/ports/sandbox.ts";
import { DEFAULTS } from "../../src/policy/defaults.ts";
import { openSandbox } from "../../src/scanners/sandbox/open-sandbox.ts";

const MIB = 1024 * 1024;
const PARENT = "/sys/fs/cgroup";
const [, , backend = "bwrap", toBeKilled] = process.argv;

const atFirst = new Set(listFolders());

/** Nobody but the kernel looks at the memory of all processes together. */
const port: Sandbox = {
  ...sandbox,
  run: async (plan, signal) => await sandbox.run(withoutWatch(plan), signal),
};

function withoutWatch(plan: SandboxPlan): SandboxPlan {
  return plan.backend === "bwrap" ? { ...plan, memoryBytes: Number.MAX_SAFE_INTEGER } : plan;
}

const policy = {
  ...DEFAULTS.balanced.stages.sandbox,
  backend: backend as SandboxBackend,
  memoryMb: 200,
  fileMb: 8,
  processes: 24,
  timeoutSeconds: 100,
};
const opened = await openSandbox(port, policy, new AbortController().signal);
if (!opened.ok) {
  console.log(`FAILED ${backend}: ${opened.fault.message}`);
  process.exit(1);
}
const own = opened.value;

/** How a run ended, and the last that it printed. */
async function end(code: string): Promise<string> {
  const ended = await own.run({ command: ["python3", "-c", code], folder: ".", files: [] });
  if (!ended.ok) return ended.fault.message;
  const last = Buffer.from(ended.value.stdout).toString().trim().split("\n").at(-1) ?? "";
  return ended.value.end.kind === "stopped"
    ? `stopped: ${ended.value.end.limit}`
    : `${ended.value.end.exitCode} ${last}`;
}

/** Each engine calls them as it likes: those that were not there at first. */
function cgroups(): readonly string[] {
  return listFolders().filter((name) => !atFirst.has(name));
}

function listFolders(): readonly string[] {
  const entries = readdirSync(PARENT, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ parentPath, name }) => `${parentPath}/${name}`);
}

/** What has been killed is gone a moment later. */
async function left(): Promise<readonly string[]> {
  for (let tries = 0; cgroups().length > 0 && tries < 100; tries += 1) await wait(100);
  return cgroups();
}

function say(name: string, holds: boolean, how: string): void {
  console.log(`${holds ? "holds " : "FAILED"} ${backend} ${own.reference().isolation}: ${name} (${how})`);
}

if (toBeKilled !== undefined) {
  console.log("started");
  await end("import time; time.sleep(60)");
}
const seen = await end("print(open('/proc/self/cgroup').read())");
say("it sees no cgroup but its own", seen === "0 0::/", seen);
const memory = await end(
  `import os
for _ in range(6):
    if os.fork() == 0: bytearray(b'x' * ${90 * MIB}); os._exit(0)
print(any(os.wait()[1] == 9 for _ in range(6)))`,
);
// bwrap's run is stopped by what the kernel says of it, a container's ends as its first process does.
say("memory of all processes together", /^stopped: memory$|^0 True$/u.test(memory), memory);
const processes = await end(
  "import os, time\ntry:\n    while True:\n        if os.fork() == 0: time.sleep(3); os._exit(0)\nexcept OSError as error: print(error)",
);
say("processes", processes === "0 [Errno 11] Resource temporarily unavailable", processes);
say("nothing is left of its cgroups", (await left()).length === 0, (await left()).join());

const child = spawn(process.execPath, [process.argv[1] ?? "", backend, "killed"], {
  stdio: ["ignore", "pipe", "inherit"],
});
await once(child.stdout, "data");
const isRunning = async (): Promise<boolean> => {
  for (let tries = 0; cgroups().length === 0 && tries < 100; tries += 1) await wait(100);
  return cgroups().length > 0;
};
const was = await isRunning();
child.kill("SIGKILL");
const after = await left();
say("nothing is left when Evogate is killed", was && after.length === 0, was ? after.join() : "it did not run");
process.exit();
