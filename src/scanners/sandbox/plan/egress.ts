import type { NonEmpty } from "../../../core/brand.ts";
import type { Relay } from "../../../ports/sandbox.ts";
import { MIB } from "./limits.ts";

/** Which hosts a run may reach, and what it takes. */
export interface Egress {
  readonly hosts: NonEmpty<string>;
  readonly relay: Relay;
}

/** What Node has beside its main thread: four of V8, four of libuv, one for signals; and room for two more. */
export const RELAY_THREADS = 12;

/** What Node takes for it, in bytes: some 45 MiB, and what is on its way. */
const RELAY_MEMORY = 64 * MIB;

export function relayMemory(egress: Egress | null): number {
  return egress === null ? 0 : RELAY_MEMORY;
}

/** Where the relay finds its way out: a descriptor that whoever starts bwrap has opened, or a socket that engines mount. */
export const WAY_OUT = { descriptor: "5", socket: "/evogate/way-out" } as const;
/** Squid's, which everybody takes for a proxy's. Nothing else is in this network. */
const PORT = 3128;

/** What starts the relay, which then starts what follows. */
export function relayArguments(egress: Egress | null, wayOut: string): readonly string[] {
  return egress === null ? [] : [egress.relay.program, "-e", egress.relay.code, wayOut, `${PORT}`];
}

/** In both spellings, because programs differ in which they read. What a test serves itself needs no proxy. */
export function proxyEnvironment(egress: Egress | null): Readonly<Record<string, string>> {
  if (egress === null) return {};
  const address = `http://127.0.0.1:${PORT}`;
  const own = "localhost,127.0.0.1,::1";
  return {
    HTTP_PROXY: address,
    HTTPS_PROXY: address,
    NO_PROXY: own,
    http_proxy: address,
    https_proxy: address,
    no_proxy: own,
    // Node's own clients read these variables when asked to (Node 24).
    NODE_USE_ENV_PROXY: "1",
  };
}
