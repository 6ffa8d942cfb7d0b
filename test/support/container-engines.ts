import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findProgram } from "../../src/adapters/sandbox/programs.ts";

export const ENGINES = ["podman", "docker"] as const;
export type Engine = (typeof ENGINES)[number];

/** An engine that runs containers, or why there is none here. */
export interface OpenEngine {
  readonly engine: Engine;
  readonly whyNot: string | null;
  /** What clients have to be told. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** How long dockerd may take until it answers, in milliseconds: seconds, and more on a machine that does other things. */
const STARTING = 60_000;

/**
 * Gets ready what is installed: podman needs nothing, docker an engine of its own for these tests, with its socket and all
 * that it keeps in a temporary folder.
 */
export async function openEngine(engine: Engine): Promise<OpenEngine> {
  const close = async (): Promise<void> => {};
  const absent = (whyNot: string): OpenEngine => ({ engine, whyNot, environment: {}, close });
  if (findProgram(engine) === null) return absent(`${engine} is not there: apt-get install podman runc docker.io`);
  if (engine === "docker") return await startDocker(absent);
  const asked = spawnSync("podman", ["info"], { encoding: "utf8" });
  return asked.status === 0 ? { engine, whyNot: null, environment: {}, close } : absent(asked.stderr.trim());
}

async function startDocker(absent: (whyNot: string) => OpenEngine): Promise<OpenEngine> {
  const program = findProgram("dockerd");
  if (program === null) return absent("dockerd is not there: apt-get install docker.io");
  if (process.getuid?.() !== 0) return absent("only root can start dockerd");
  const folder = mkdtempSync(join(tmpdir(), "evogate-docker-"));
  const address = `unix://${join(folder, "socket")}`;
  const places = [
    "--data-root",
    join(folder, "data"),
    "--exec-root",
    join(folder, "exec"),
    "--pidfile",
    join(folder, "pid"),
  ];
  const network = ["--iptables=false", "--ip6tables=false", "--bridge=none"];
  // It ends with whoever started it, however that ends.
  const started = spawn("setpriv", ["--pdeathsig", "TERM", "--", program, ...places, ...network, "--host", address], {
    stdio: "ignore",
  });
  const close = async (): Promise<void> => {
    await end(started);
    rmSync(folder, { recursive: true, force: true });
  };
  const environment = { DOCKER_HOST: address };
  for (const deadline = performance.now() + STARTING; performance.now() < deadline; await wait(100)) {
    if (started.exitCode !== null) break;
    const asked = spawnSync("docker", ["info", "--format", "{{.ServerVersion}}"], {
      env: { ...process.env, ...environment },
    });
    if (asked.status === 0) return { engine: "docker", whyNot: null, environment, close };
  }
  await close();
  return absent("dockerd does not start here");
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

/** Names of containers that an engine still knows, running or not, that begin so. */
export function containersOf({ engine, environment }: OpenEngine, beginning: string): readonly string[] {
  const args = ["ps", "--all", "--filter", `name=^${beginning}`, "--format", "{{.Names}}"];
  const { stdout } = spawnSync(engine, args, { encoding: "utf8", env: { ...process.env, ...environment } });
  return stdout.split("\n").filter(Boolean);
}
