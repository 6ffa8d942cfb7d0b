// A web with one server, names as a test wants them, and a program that tries what can be reached in it.
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { runContainer } from "../../../../src/adapters/sandbox/container/run-container.ts";
import type { Network } from "../../../../src/adapters/sandbox/egress/proxy.ts";
import { runPlan } from "../../../../src/adapters/sandbox/run.ts";
import { sandbox } from "../../../../src/adapters/sandbox/sandbox.ts";
import type { SandboxBackend } from "../../../../src/ports/sandbox.ts";
import { DEFAULTS } from "../../../../src/policy/defaults.ts";
import { openSandbox, type OpenSandbox } from "../../../../src/scanners/sandbox/open-sandbox.ts";

const PUBLIC = "93.184.215.14";
const LARGE = 3 << 20;

/** The only server there is: what the public address leads to, and what loopback names would lead to. */
const server = createServer((request, response) => void answer(request, response));

export async function openWeb(): Promise<void> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
}

export function closeWeb(): void {
  server.close();
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const redirect = /^\/to\/(.+)$/u.exec(request.url ?? "")?.[1];
  if (redirect !== undefined) return void response.writeHead(302, { location: `http://${redirect}/hello` }).end();
  if (request.url === "/large") return void response.end(Buffer.alloc(LARGE, "x"));
  let length = 0;
  for await (const chunk of request) length += (chunk as Buffer).length;
  response.end(request.method === "POST" ? `got ${length}` : `hello ${request.headers.host}`);
}

/** Names as tests want them; all of the Internet is the server above. */
function createNetwork(addresses: (host: string, count: number) => readonly string[]): Network {
  const asked = new Map<string, number>();
  return {
    async resolve(host) {
      const count = asked.get(host) ?? 0;
      asked.set(host, count + 1);
      return addresses(host, count);
    },
    dial: () => connect({ port: portOfWeb(), host: "127.0.0.1", allowHalfOpen: true }),
  };
}

export function portOfWeb(): number {
  return (server.address() as AddressInfo).port;
}

/** A name, an expression of Python, and what it gives. `{port}` is the server's on this machine. */
type Tried = readonly [name: string, code: string, ending: string | number];

/** What works. */
export const WORKS: readonly Tried[] = [
  ["plain HTTP", "get('http://api.example.com/hello')", "hello api.example.com"],
  ["a name below a wildcard", "get('http://a.b.example.org/hello')", "hello a.b.example.org"],
  ["a tunnel on the port of HTTPS", "tunnel('api.example.com', 443)", "hello api.example.com:443"],
  ["a redirect to an allowed host", "get('http://api.example.com/to/a.example.org')", "hello a.example.org"],
  ["much that comes", "len(get('http://api.example.com/large'))", LARGE],
  ["much that goes", "get('http://api.example.com/', bytes(3 << 20))", `got ${LARGE}`],
  ["several at once", "at_once(8)", 8],
  ["a server of its own, past the proxy", "serve_and_get()", "own"],
];

const NOT_LISTED = "HTTPError: HTTP Error 403: other.net is not in allowHosts";
const PRIVATE = "HTTPError: HTTP Error 403: inside.example.org has an address that is not public";

/** What works only where the policy and the resolver are kinder, and how it ends. */
export const KEPT_OUT: readonly Tried[] = [
  ["another host", "get('http://other.net/hello')", NOT_LISTED],
  [
    "another host by a tunnel",
    "tunnel('other.net', 443)",
    "OSError: Tunnel connection failed: 403 other.net is not in allowHosts",
  ],
  ["another host by a redirect", "get('http://api.example.com/to/other.net')", NOT_LISTED],
  ["a private address behind an allowed name", "get('http://inside.example.org/hello')", PRIVATE],
  ["a private address by a redirect", "get('http://api.example.com/to/inside.example.org')", PRIVATE],
  [
    "a name that is rebound",
    "[get('http://rebound.example.org/hello') for _ in range(2)][1]",
    "HTTPError: HTTP Error 403: rebound.example.org has an address that is not public",
  ],
];

const NO_SUCH_PORT = "OSError: Tunnel connection failed: 403 only host names on ports 80 and 443 can be reached";

/** What never works. */
export const NEVER: readonly Tried[] = [
  ["another port of an allowed host", "tunnel('api.example.com', {port})", NO_SUCH_PORT],
  ["this machine by its address", "tunnel('127.0.0.1', {port})", NO_SUCH_PORT],
  [
    "this machine past the proxy",
    "direct('127.0.0.1', {port})",
    "ConnectionRefusedError: [Errno 111] Connection refused",
  ],
];

/** How each ends in a sandbox that may reach `HOSTS`. */
export const ENDINGS: Endings = Object.fromEntries(
  [...WORKS, ...KEPT_OUT, ...NEVER].map(([name, , ending]) => [name, ending]),
);

export const PROGRAM = `
import http.client, http.server, json, os, socket, sys, threading, urllib.request
def get(url, data=None):
    return urllib.request.urlopen(url, data, timeout=10).read().decode()
def tunnel(host, port):
    proxy = os.environ.get("https_proxy", "").removeprefix("http://").split(":")
    if proxy == [""]:
        return direct(host, port)
    connection = http.client.HTTPConnection(proxy[0], int(proxy[1]), timeout=10)
    connection.set_tunnel(host, port)
    connection.request("GET", "/hello")
    return connection.getresponse().read().decode()
def direct(host, port):
    connection = http.client.HTTPConnection(host, port, timeout=10)
    connection.request("GET", "/hello")
    return connection.getresponse().read().decode()
def at_once(count):
    got = []
    threads = [threading.Thread(target=lambda: got.append(len(get("http://api.example.com/large")))) for _ in range(count)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    return len(got)
def serve_and_get():
    class Own(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200); self.end_headers(); self.wfile.write(b"own")
        def log_message(self, *_): pass
    server = http.server.HTTPServer(("127.0.0.1", 0), Own)
    threading.Thread(target=server.handle_request, daemon=True).start()
    return get(f"http://127.0.0.1:{server.server_port}/")
def ending_of(code):
    try:
        return eval(code)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
print(json.dumps({name: ending_of(code) for name, code in json.loads(sys.argv[1]).items()}))
`;

export type Endings = Readonly<Record<string, unknown>>;

function tried(): string {
  const all = [...WORKS, ...KEPT_OUT, ...NEVER];
  return JSON.stringify(
    Object.fromEntries(all.map(([name, code]) => [name, code.replace("{port}", `${portOfWeb()}`)])),
  );
}

/** Sandboxes whose way out is this network. */
export async function openInWeb(
  allowHosts: readonly string[],
  network: Network,
  backend: SandboxBackend = "bwrap",
): Promise<OpenSandbox> {
  const port: typeof sandbox = {
    ...sandbox,
    run: async (plan, signal) =>
      plan.backend === "bwrap" ? await runPlan(plan, signal, network) : await runContainer(plan, signal, network),
  };
  const policy = { ...DEFAULTS.balanced.stages.sandbox, allowHosts, backend };
  const opened = await openSandbox(port, policy, new AbortController().signal);
  if (!opened.ok) throw new Error(opened.fault.message);
  return opened.value;
}

/** How each thing that is tried ends in such a sandbox. */
export async function tryInside(own: OpenSandbox): Promise<Endings> {
  const command = ["python3", "-c", PROGRAM, tried()] as const;
  const run = await own.run({ command: [...command], folder: ".", files: [] });
  if (!run.ok) throw new Error(run.fault.message);
  if (run.value.end.kind !== "exited") throw new Error(run.value.end.limit);
  return JSON.parse(Buffer.from(run.value.stdout).toString()) as Endings;
}

/** In which some names lead, or come to lead, where they must not. */
export function createWalledNetwork(): Network {
  return createNetwork((host, count) => {
    if (host === "inside.example.org") return ["127.0.0.1"];
    return host === "rebound.example.org" && count > 0 ? ["10.0.0.1"] : [PUBLIC];
  });
}

/** In which all names lead to the public server. */
export function createKindNetwork(): Network {
  return createNetwork(() => [PUBLIC]);
}

export const HOSTS: readonly string[] = ["api.example.com", "*.example.org"];
