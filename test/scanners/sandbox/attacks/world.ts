import { spawn } from "node:child_process";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { World } from "./attack.ts";

/** A machine with something to be reached on it, for one test file. */
export interface OpenWorld extends World {
  readonly folder: string;
  close(): void;
}

const NAMESPACES = ["ipc", "mnt", "net", "pid", "uts", "cgroup"];

/** What attacks write where everybody may, when nothing keeps them from it. */
const DROPPED = [
  ...["copy", "script", "own", "sh", "echo", "node", "null", "large", "zero"].map((name) => `/tmp/evogate-${name}`),
  "/tmp/evogate.so",
  "/dev/shm/evogate-copy",
];

/** All of it can be reached by any user of the machine. */
export async function openWorld(): Promise<OpenWorld> {
  const folder = mkdtempSync(join(tmpdir(), "evogate-world-"));
  chmodSync(folder, 0o777);
  const id = folder.slice(-6);
  const secretText = `secret-${id}`;
  const secret = join(folder, "secret");
  const sharedMemory = `/dev/shm/evogate-${id}`;
  for (const path of [secret, sharedMemory]) writeFileSync(path, secretText, { mode: 0o644 });
  const pathSocket = join(folder, "socket");
  const [tcp, ...others] = await Promise.all([
    listen({ port: 0, host: "127.0.0.1" }),
    listen({ path: pathSocket }),
    listen({ path: `\0evogate-${id}` }),
  ]);
  chmodSync(pathSocket, 0o777);
  const udp = createSocket("udp4");
  udp.on("message", (_message, { port }) => udp.send("hello", port, "127.0.0.1"));
  udp.bind(0, "127.0.0.1");
  await once(udp, "listening");
  const victim = spawn("sleep", ["120"], { stdio: "ignore" });
  return {
    folder,
    secret,
    secretText,
    target: join(folder, "target"),
    variable: "EVOGATE_ATTACK_SECRET",
    tcpPort: portOf(tcp),
    udpPort: udp.address().port,
    abstractSocket: `evogate-${id}`,
    pathSocket,
    sharedMemory,
    victim: victim.pid ?? 0,
    namespaces: Object.fromEntries(NAMESPACES.map((name) => [name, readlinkSync(`/proc/self/ns/${name}`)])),
    leftover: `evg-${id}`,
    close() {
      for (const server of [tcp, ...others]) server.close();
      udp.close();
      victim.kill("SIGKILL");
      for (const path of [sharedMemory, ...DROPPED]) rmSync(path, { force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function listen(
  options: { readonly port: number; readonly host: string } | { readonly path: string },
): Promise<Server> {
  const server = createServer((socket) => socket.on("error", () => {}).end("hello"));
  server.listen(options);
  await once(server, "listening");
  return server;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
