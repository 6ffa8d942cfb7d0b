import type { NonEmpty } from "../../../core/brand.ts";
import type { Relay } from "../../../ports/sandbox.ts";

/** Which hosts a run may reach, and what it takes. */
export interface Egress {
  readonly hosts: NonEmpty<string>;
  readonly relay: Relay;
}

/** What Node has beside its main thread: four of V8, four of libuv, one for signals; and room for two more. */
export const RELAY_THREADS = 12;

/** Where whoever starts bwrap has opened the relay's way out. */
const CHANNEL_DESCRIPTOR = 5;
/** Squid's, which everybody takes for a proxy's. Nothing else is in this network. */
const PORT = 3128;

/** What starts the relay, which then starts what follows. */
export function relayArguments(egress: Egress | null): readonly string[] {
  return egress === null ? [] : [egress.relay.program, "-e", egress.relay.code, `${CHANNEL_DESCRIPTOR}`, `${PORT}`];
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
