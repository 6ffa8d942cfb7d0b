import { lookup } from "node:dns/promises";
import { connect } from "node:net";
import type { Duplex } from "node:stream";
import { coversHost } from "../../../text/host-pattern.ts";
import { openChannel, type Accept } from "./channel.ts";
import { isPublicAddress } from "./public-address.ts";

/** The way out, as tests put another in its place. */
export interface Network {
  /** All addresses of a name; rejects when there is none. */
  resolve(host: string): Promise<readonly string[]>;
  /** A connection to this very address, which may still be under way. */
  dial(address: string, port: number): Duplex;
}

const INTERNET: Network = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  // Half of a connection may go on: whoever has sent all still wants the answer.
  dial: (host, port) => connect({ host, port, allowHalfOpen: true }),
};

/** How long a connection may take to be made, in milliseconds. */
const PATIENCE = 10_000;

/** What a relay may ask for: a host name in small letters and a port of the web. */
const TARGET = /^(?<host>[a-z0-9][a-z0-9.-]{0,251}[a-z0-9]):(?<port>80|443)$/u;

/**
 * Lets whoever holds the other end of `carrier` reach these hosts, on the ports of HTTP and HTTPS, and nothing else. HTTP
 * is not read here but inside: all that a hostile program can send to this process are frames.
 */
export function serveHosts(carrier: Duplex, hosts: readonly string[], network: Network = INTERNET): void {
  openChannel(carrier, createGate(hosts, network));
}

/** Decides on each target. A name is resolved once, and the very address that was looked at is connected to. */
export function createGate(hosts: readonly string[], network: Network): Accept {
  return async (target) => {
    const { host, port } = TARGET.exec(target)?.groups ?? {};
    if (host === undefined || port === undefined)
      return { reason: "only host names on ports 80 and 443 can be reached" };
    if (!hosts.some((pattern) => coversHost(pattern, host))) return { reason: `${host} is not in allowHosts` };
    try {
      const addresses = await network.resolve(host);
      // A name that leads to a private network as well is not one of the public Internet.
      const [address] = addresses.every(isPublicAddress) ? addresses : [];
      if (address === undefined) return { reason: `${host} has an address that is not public` };
      return { stream: await connected(network.dial(address, Number(port))) };
    } catch {
      return { reason: `${host} cannot be reached` };
    }
  };
}

async function connected(stream: Duplex): Promise<Duplex> {
  return await new Promise((resolve, reject) => {
    const refuse = (): void => {
      stream.destroy();
      reject(new Error("no connection"));
    };
    const timer = setTimeout(refuse, PATIENCE);
    stream.on("error", refuse);
    stream.once("close", () => clearTimeout(timer));
    stream.once("connect", () => {
      clearTimeout(timer);
      resolve(stream);
    });
  });
}
