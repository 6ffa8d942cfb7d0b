import { at, contacts, itemOf, toTable } from "../build.ts";
import type { MeaningTable } from "../meaning.ts";

const URL = [contacts(at(0, "url"))];
/** An address, or an object that says which: both spellings of the host. */
const REQUEST = [contacts(at(0)), contacts(itemOf(0, "hostname")), contacts(itemOf(0, "host"))];
const PORT_AND_HOST = [contacts({ ...at(1), otherwise: "localhost" }), contacts(itemOf(0, "host"))];
const NAME = [contacts(at(0, "hostname"))];

/** Networks in Node.js 24 (http, https, http2, net, tls, dgram, dns, globals), in Deno, Bun and browsers: their documentation, WHATWG Fetch. */
export const NODE_NETWORK: MeaningTable = toTable([
  ["fetch globalThis.fetch window.fetch self.fetch Request EventSource WebSocket WebTransport", URL],
  ["navigator.sendBeacon", URL],
  ["XMLHttpRequest", [], "XMLHttpRequest"],
  ["XMLHttpRequest.open", [contacts(at(1, "url"))]],
  ["RTCPeerConnection Worker SharedWorker importScripts", [contacts(at(0))]],
  ["{http,https}.{get,request}", REQUEST],
  ["http2.connect", URL],
  ["net.{connect,createConnection} tls.connect", PORT_AND_HOST],
  ["net.Socket tls.TLSSocket", [], "net.Socket"],
  ["net.Socket.connect", PORT_AND_HOST],
  ["dgram.createSocket", [], "dgram.Socket"],
  ["dgram.Socket.connect", [contacts({ ...at(1), otherwise: "localhost" })]],
  ["dgram.Socket.send", [contacts(at(2)), contacts(at(4))]],
  [
    "{dns,dns.promises,dns/promises}.{lookup,resolve,resolve4,resolve6,resolveAny,resolveTxt,resolveMx,resolveCname,resolveNs,resolveSrv,reverse}",
    NAME,
  ],
  ["Deno.{connect,connectTls}", [contacts(itemOf(0, "hostname"))]],
  ["Deno.resolveDns", NAME],
  ["Bun.connect", [contacts(itemOf(0, "hostname"))]],
]);
