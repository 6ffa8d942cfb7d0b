import { createServer, request as sendRequest } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { joinStreams, type Channel } from "./channel.ts";

/**
 * A proxy for programs inside of a sandbox, as `HTTPS_PROXY` names it: `CONNECT` (RFC 9110, 9.3.6) for TLS, whole addresses
 * for plain HTTP. Whether a host may be reached is decided at the other end of the channel.
 */
export function createRelay(channel: Channel): Server {
  const server = createServer((request, response) => void forward(channel, request, response));
  server.on("connect", (request, client, head) => void tunnel(channel, request.url ?? "", client, head));
  return server;
}

async function tunnel(channel: Channel, target: string, client: Duplex, head: Uint8Array): Promise<void> {
  client.on("error", () => {});
  try {
    const stream = await channel.open(target.toLowerCase());
    client.write("HTTP/1.1 200 Connection established\r\n\r\n");
    stream.write(head);
    joinStreams(client, stream);
  } catch (error) {
    // The reason stands in the first line: of an answer to CONNECT, most programs show nothing else.
    client.end(`HTTP/1.1 403 ${reasonOf(error)}\r\nContent-Length: 0\r\n\r\n`);
  }
}

/** What belongs to the connection and not to the request (RFC 9110, 7.6.1; `Proxy-Connection` is older). */
const OF_THE_CONNECTION = new Set([
  "connection",
  "proxy-connection",
  "proxy-authorization",
  "keep-alive",
  "te",
  "upgrade",
]);

async function forward(channel: Channel, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const address = request.url ?? "";
  if (!URL.canParse(address) || !address.startsWith("http:")) {
    response.writeHead(400, "this is a proxy").end();
    return;
  }
  const url = new URL(address);
  try {
    const stream = await channel.open(`${url.hostname}:${url.port === "" ? "80" : url.port}`);
    const sent = sendRequest({
      createConnection: () => stream,
      method: request.method ?? "GET",
      path: `${url.pathname}${url.search}`,
      headers: { ...withoutConnection(request.headers), host: url.host, connection: "close" },
    });
    sent.once("response", (answer) => {
      response.writeHead(answer.statusCode ?? 502, withoutConnection(answer.headers));
      answer.pipe(response);
    });
    sent.on("error", () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
    response.once("close", () => stream.destroy());
    request.pipe(sent);
  } catch (error) {
    response.writeHead(403, reasonOf(error)).end();
  }
}

function withoutConnection(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.has(name)));
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : "refused";
}
