import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Network } from "../../../../src/adapters/sandbox/egress/proxy.ts";
import { runPlan } from "../../../../src/adapters/sandbox/run.ts";
import { sandbox } from "../../../../src/adapters/sandbox/sandbox.ts";
import { DEFAULTS } from "../../../../src/policy/defaults.ts";
import { openSandbox, type OpenSandbox } from "../../../../src/scanners/sandbox/open-sandbox.ts";

const PUBLIC = "93.184.215.14";
const LARGE = 3 << 20;

/** The only server there is: what the public address leads to, and what loopback names would lead to. */
const server = createServer((request, response) => void answer(request, response));

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
    dial: () => connect({ port: portOf(), host: "127.0.0.1", allowHalfOpen: true }),
  };
}

function portOf(): number {
  return (server.address() as AddressInfo).port;
}

/** What is tried, by name: an expression of Python. `{port}` is the server's on this machine. */
const WORKS = {
  "plain HTTP": "get('http://api.example.com/hello')",
  "a name below a wildcard": "get('http://a.b.example.org/hello')",
  "a tunnel on the port of HTTPS": "tunnel('api.example.com', 443)",
  "a redirect to an allowed host": "get('http://api.example.com/to/a.example.org')",
  "much that comes": "len(get('http://api.example.com/large'))",
  "much that goes": "get('http://api.example.com/', bytes(3 << 20))",
  "several at once": "at_once(8)",
  "a server of its own, past the proxy": "serve_and_get()",
} as const;
const KEPT_OUT = {
  "another host": "get('http://other.net/hello')",
  "another host by a tunnel": "tunnel('other.net', 443)",
  "another host by a redirect": "get('http://api.example.com/to/other.net')",
  "a private address behind an allowed name": "get('http://inside.example.org/hello')",
  "a private address by a redirect": "get('http://api.example.com/to/inside.example.org')",
  "a name that is rebound": "[get('http://rebound.example.org/hello') for _ in range(2)][1]",
} as const;
const NEVER = {
  "another port of an allowed host": "tunnel('api.example.com', {port})",
  "this machine by its address": "tunnel('127.0.0.1', {port})",
  "this machine past the proxy": "direct('127.0.0.1', {port})",
} as const;

const PROGRAM = `
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

type Endings = Readonly<Record<string, unknown>>;

function tried(): string {
  const all = Object.entries({ ...WORKS, ...KEPT_OUT, ...NEVER });
  return JSON.stringify(Object.fromEntries(all.map(([name, code]) => [name, code.replace("{port}", `${portOf()}`)])));
}

async function open(allowHosts: readonly string[], network: Network): Promise<OpenSandbox> {
  const port: typeof sandbox = {
    ...sandbox,
    run: async (plan, signal) =>
      plan.backend === "bwrap" ? await runPlan(plan, signal, network) : await sandbox.run(plan, signal),
  };
  const policy = { ...DEFAULTS.balanced.stages.sandbox, allowHosts };
  const opened = await openSandbox(port, policy, new AbortController().signal);
  if (!opened.ok) throw new Error(opened.fault.message);
  return opened.value;
}

async function tryInside(allowHosts: readonly string[], network: Network): Promise<Endings> {
  const own = await open(allowHosts, network);
  const command = ["python3", "-c", PROGRAM, tried()] as const;
  const run = await own.run({ command: [...command], folder: ".", files: [] });
  if (!run.ok) throw new Error(run.fault.message);
  if (run.value.end.kind !== "exited") throw new Error(run.value.end.limit);
  return JSON.parse(Buffer.from(run.value.stdout).toString()) as Endings;
}

const isThere = (await sandbox.inspect("bwrap", false)).ok;
if (!isThere) test.skip("nothing was run: there is no sandbox", () => {});

const WALLED = createNetwork((host, count) => {
  if (host === "inside.example.org") return ["127.0.0.1"];
  return host === "rebound.example.org" && count > 0 ? ["10.0.0.1"] : [PUBLIC];
});
const HOSTS = ["api.example.com", "*.example.org"];

describe.skipIf(!isThere)("with allowHosts", { timeout: 60_000 }, () => {
  let walled: Endings;
  let opened: Endings;
  let free: Endings;
  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    walled = await tryInside(HOSTS, WALLED);
    // The controls: the same where the policy and the resolver are kinder, and without a sandbox.
    opened = await tryInside(
      [...HOSTS, "other.net"],
      createNetwork(() => [PUBLIC]),
    );
    const python = await sandbox.findInterpreter("python3");
    if (!python.ok) throw new Error(python.fault.message);
    const direct = JSON.stringify({ "this machine": `direct('127.0.0.1', ${portOf()})` });
    const { stdout } = await promisify(execFile)(python.value.program, ["-c", PROGRAM, direct]);
    free = JSON.parse(stdout) as Endings;
  }, 120_000);
  afterAll(() => server.close());

  test.each([
    ["plain HTTP", "hello api.example.com"],
    ["a name below a wildcard", "hello a.b.example.org"],
    ["a tunnel on the port of HTTPS", "hello api.example.com:443"],
    ["a redirect to an allowed host", "hello a.example.org"],
    ["much that comes", LARGE],
    ["much that goes", `got ${LARGE}`],
    ["several at once", 8],
    ["a server of its own, past the proxy", "own"],
  ] as const satisfies readonly (readonly [keyof typeof WORKS, unknown])[])("%s works", (name, ending) => {
    expect(walled[name]).toBe(ending);
  });

  test.each([
    ["another host", "HTTPError: HTTP Error 403: other.net is not in allowHosts"],
    ["another host by a tunnel", "OSError: Tunnel connection failed: 403 other.net is not in allowHosts"],
    ["another host by a redirect", "HTTPError: HTTP Error 403: other.net is not in allowHosts"],
    [
      "a private address behind an allowed name",
      "HTTPError: HTTP Error 403: inside.example.org has an address that is not public",
    ],
    [
      "a private address by a redirect",
      "HTTPError: HTTP Error 403: inside.example.org has an address that is not public",
    ],
    ["a name that is rebound", "HTTPError: HTTP Error 403: rebound.example.org has an address that is not public"],
  ] as const satisfies readonly (readonly [keyof typeof KEPT_OUT, unknown])[])("%s is kept out", (name, ending) => {
    expect(walled[name]).toBe(ending);
    expect(opened[name]).toMatch(/^hello /u);
  });

  test.each([
    ["another port of an allowed host", /403 only host names on ports 80 and 443 can be reached$/u],
    ["this machine by its address", /403 only host names on ports 80 and 443 can be reached$/u],
    ["this machine past the proxy", /^ConnectionRefusedError: /u],
  ] as const satisfies readonly (readonly [keyof typeof NEVER, unknown])[])("%s is never reached", (name, ending) => {
    expect(walled[name]).toMatch(ending);
    expect(opened[name]).toMatch(ending);
    expect(free["this machine"]).toMatch(/^hello /u);
  });

  test("a program of Node has the same way, and how it ends is how its run ends", async () => {
    const own = await open(HOSTS, WALLED);
    const ask = "require('http').get({host:'127.0.0.1',port:3128,path:'http://api.example.com/x'},";
    const say = "(r)=>{r.pipe(process.stdout);r.on('end',()=>process.kill(process.pid,'SIGSEGV'))})";
    const run = await own.run({ command: ["node", "-e", ask + say], folder: ".", files: [] });
    expect(run).toMatchObject({ ok: true, value: { end: { kind: "exited", exitCode: 139 } } });
    expect(run.ok && Buffer.from(run.value.stdout).toString()).toBe("hello api.example.com");
  });

  test("the way out is the relay's alone: no descriptor of it is passed on, and none can be taken from it", async () => {
    const own = await open(HOSTS, WALLED);
    const take = [
      "import os",
      "def kind(n):",
      "    try: return os.readlink(f'/proc/self/fd/{n}').split(':')[0]",
      "    except OSError: return ''",
      "print([n for n in sorted(map(int, os.listdir('/proc/self/fd'))) if kind(n) == 'socket'])",
      "try: print(os.open(f'/proc/{os.getppid()}/fd/5', os.O_RDWR))",
      "except OSError as error: print(type(error).__name__)",
    ].join("\n");
    const run = await own.run({ command: ["python3", "-c", take], folder: ".", files: [] });
    expect(run.ok && Buffer.from(run.value.stdout).toString()).toMatch(/^\[1, 2\]\n(?:OSError|PermissionError)\n$/u);
  });
});

test.skipIf(!isThere)("without allowHosts nobody listens and no variable says so", async () => {
  const own = await open([], WALLED);
  const look =
    "import os, socket; print([k for k in os.environ if 'proxy' in k.lower()]); socket.create_connection(('127.0.0.1', 3128))";
  const run = await own.run({ command: ["python3", "-c", look], folder: ".", files: [] });
  expect(run.ok && Buffer.from(run.value.stdout).toString()).toBe("[]\n");
  expect(run.ok && Buffer.from(run.value.stderr).toString()).toContain("ConnectionRefusedError");
});
