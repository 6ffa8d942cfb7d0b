import type { WatchedRun } from "../read-events.ts";
import { isLoopback, type Address } from "../read-address.ts";
import type { TraceEvent } from "../trace-event.ts";
import { namePlace } from "../name-place.ts";
import type { Given } from "./find.ts";
import { nameHost } from "./name-host.ts";
import { addTo } from "../../../../core/group.ts";

/** Where what a program prints is. */
export const OUTPUT = "its output";

/**
 * All that a run gave away: what it sent, wrote and printed, what it gave to other programs, and how it named files and
 * hosts. What goes to one place is one text, because it may go in pieces.
 */
export function listGiven({ observed, stdout, stderr }: WatchedRun, folder: string): readonly Given[] {
  const places = new Map<string, Uint8Array[]>([[OUTPUT, [stdout, stderr]]]);
  const hosts = new Map<string, string>();
  const add: Add = (where, bytes, host = null) => {
    addTo(places, where, bytes);
    if (host !== null) hosts.set(where, host);
  };
  for (const event of observed?.events ?? []) addEvent(event, folder, add);
  return [...places].map(([where, texts]) => ({
    where,
    host: hosts.get(where) ?? null,
    bytes: Buffer.concat(texts),
  }));
}

type Add = (where: string, bytes: Uint8Array, host?: string | null) => void;

function addEvent(event: TraceEvent, folder: string, add: Add): void {
  switch (event.kind) {
    case "send":
      return add(event.address === null ? OUTPUT : `what it sent to ${nameAddress(event.address)}`, event.payload);
    case "content":
      return add(`what it wrote to ${namePlace(event.path, folder)}`, event.payload);
    case "resolve":
      // A name has room for 63 letters between two dots, and for 253 in all (RFC 1035).
      return add("the names of hosts that it looked up", Buffer.from(event.name.replaceAll(".", "")));
    case "exec": {
      const host = nameHost(event.words);
      const where = `the arguments of what it ran${host === null ? "" : ` for ${host}`}`;
      return add(where, Buffer.from(`${event.words.join(" ")}\n`), host);
    }
    case "write":
    case "create":
    case "rename":
      return add("the names of files", Buffer.from(`${event.kind === "rename" ? event.to : event.path}\n`));
    case "connect":
    case "bind":
    case "read":
    case "delete":
    case "forbidden":
  }
}

/** On loopback whoever cannot be reached is an endpoint of ours, each time at another port. */
function nameAddress(address: Address): string {
  if (address.kind === "local") return address.path;
  return isLoopback(address.host) ? "a host" : `${address.host}:${address.port}`;
}
