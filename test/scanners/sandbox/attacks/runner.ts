// Runs attacks with and without a sandbox, as whoever starts it. Standard input: the attacks and the world as JSON;
// standard output: what came of each.
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { sandbox } from "../../../../src/adapters/sandbox/sandbox.ts";
import type { SandboxPolicy } from "../../../../src/core/policy.ts";
import { openSandbox, type OpenSandbox } from "../../../../src/scanners/sandbox/open-sandbox.ts";
import type { PackedEntry } from "../../../../src/scanners/sandbox/plan/archive.ts";
import type { Attack, World } from "./attack.ts";
import { PROGRAMS, programOf } from "./programs.ts";

/** What came of an attack: whether it was begun, whether it succeeded, and for people how it ended. */
export interface Ended {
  readonly tried: boolean;
  readonly won: boolean;
  readonly how: string;
}

export interface Fought {
  readonly attack: number;
  /** Null in a container: whether it can succeed on this machine is known from the other sandboxes. */
  readonly free: Ended | null;
  readonly enclosed: Ended;
}

interface Asked {
  readonly attacks: readonly Attack[];
  readonly world: World;
  readonly limits: Partial<SandboxPolicy>;
  readonly library: string;
  readonly backend: SandboxPolicy["backend"];
}

const { attacks, world, limits, library, backend } = JSON.parse(await text(process.stdin)) as Asked;
const BASE: SandboxPolicy = {
  required: true,
  tests: "if-present",
  run: "tests",
  backend,
  commands: [],
  network: "none",
  allowHosts: [],
  readPaths: [],
  writePaths: [],
  env: [],
  timeoutSeconds: 10,
  cpuSeconds: 10,
  memoryMb: 300,
  processes: 64,
  fileMb: 64,
  outputKb: 256,
  exec: "interpreter-only",
  ...limits,
};
const never = new AbortController().signal;
const open = async (exec: SandboxPolicy["exec"]): Promise<OpenSandbox> => {
  const opened = await openSandbox(sandbox, { ...BASE, exec }, never);
  if (!opened.ok) throw new Error(opened.fault.message);
  return opened.value;
};
const sandboxes = { "interpreter-only": await open("interpreter-only"), usr: await open("usr") };

/** Whether the host sees that an attack has succeeded; what it sees is taken away. */
function seen(attack: Attack, world: World): boolean {
  if (attack.seenBy === "file-written") {
    const isThere = existsSync(world.target);
    rmSync(world.target, { force: true });
    return isThere;
  }
  if (attack.seenBy !== "process-left") return false;
  const pids = readdirSync("/proc").filter((name) => /^\d+$/u.test(name) && commandOf(name) === world.leftover);
  for (const pid of pids) process.kill(Number(pid), "SIGKILL");
  return pids.length > 0;
}

/** Empty for what has ended and is only listed still. */
function commandOf(pid: string): string {
  try {
    return /^\d+ \((.*)\) [^ZX]/u.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1] ?? "";
  } catch {
    return "";
  }
}

function describe(attack: Attack, world: World, output: string, how: string): Ended {
  const lines = output.split("\n");
  return {
    tried: lines.includes("TRIED"),
    won: seen(attack, world) || lines.some((line) => line.endsWith("WON")),
    how,
  };
}

async function runFree(attack: Attack, world: World): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), "evogate-attack-"));
  try {
    writeFileSync(join(folder, PROGRAMS[attack.language].file), programOf(attack));
    writeFileSync(join(folder, "shipped.so"), readFileSync(library), { mode: 0o755 });
    symlinkSync(world.secret, join(folder, "link"));
    const shield = ["unshare", "--mount", "--uts", "--propagation", "private", "--"];
    const command = [...PROGRAMS[attack.language].command, JSON.stringify(world)];
    const [program = "", ...args] = attack.isShielded === true ? [...shield, ...command] : command;
    const options = { cwd: folder, timeout: 12_000, killSignal: "SIGKILL", maxBuffer: 4 << 20 } as const;
    return await new Promise((resolve) => {
      execFile(program, args, options, (error, stdout) =>
        resolve(describe(attack, world, stdout, error === null ? "ended" : String(error.code))),
      );
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runEnclosed(attack: Attack, world: World): Promise<Ended> {
  const at = (path: string): Uint8Array => Buffer.from(path);
  const files: readonly PackedEntry[] = [
    {
      kind: "file",
      path: at(PROGRAMS[attack.language].file),
      bytes: Buffer.from(programOf(attack)),
      isExecutable: false,
    },
    { kind: "file", path: at("shipped.so"), bytes: readFileSync(library), isExecutable: true },
    { kind: "link", path: at("link"), target: at(world.secret) },
  ];
  const own = sandboxes[attack.language === "shell" ? "usr" : "interpreter-only"];
  const [program, ...args] = PROGRAMS[attack.language].command;
  const run = await own.run({ command: [program, ...args, JSON.stringify(world)], folder: ".", files });
  if (!run.ok) return { tried: false, won: false, how: run.fault.message };
  const { end, stdout, stderr } = run.value;
  const last = Buffer.from(stderr).toString().trim().split("\n").at(-1) ?? "";
  const how = end.kind === "exited" ? `${end.exitCode} ${last.slice(0, 100)}` : `stopped: ${end.limit}`;
  return describe(attack, world, Buffer.from(stdout).toString(), how);
}

const fought: Fought[] = [];
const queue = attacks.entries();
const fight = async (): Promise<void> => {
  for (const [index, attack] of queue) {
    const own = { ...world, target: `${world.target}-${index}` };
    fought.push({
      attack: index,
      free: backend === "auto" ? await runFree(attack, own) : null,
      enclosed: await runEnclosed(attack, own),
    });
  }
};
await Promise.all([fight(), fight(), fight()]);
process.stdout.write(JSON.stringify(fought));
