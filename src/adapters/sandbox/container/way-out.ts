import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fail, ok, type Result } from "../../../core/fault.ts";
import { serveHosts, type Network } from "../egress/proxy.ts";

/** A socket by the name of `socket` in a folder of its own. */
export interface WayOut {
  readonly folder: string;
  /** Nothing of it is left. */
  close(): Promise<void>;
}

/**
 * A way out to these hosts. The first who connects has it, and nobody after that: inside, this is the relay, which does so
 * before it starts anything. Fault `sandbox-broken` where no socket can be made.
 */
export async function openWayOut(hosts: readonly string[], network?: Network): Promise<Result<WayOut>> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    if (sockets.length > 1) return void socket.destroy();
    server.close();
    serveHosts(socket, hosts, network);
  });
  let folder: string | null = null;
  const close = async (): Promise<void> => {
    server.close();
    for (const socket of sockets) socket.destroy();
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  };
  try {
    folder = await mkdtemp(join(tmpdir(), "evogate-way-out-"));
    const path = join(folder, "socket");
    server.listen(path);
    await once(server, "listening");
    // Inside, it is somebody else who connects; outside, nobody else can enter the folder.
    await chmod(path, 0o666);
    return ok({ folder, close });
  } catch (error) {
    await close();
    return fail("sandbox-broken", `there is no place for a socket: ${error instanceof Error ? error.message : error}`);
  }
}
