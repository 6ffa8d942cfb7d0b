import { createServer, connect, type AddressInfo } from "node:net";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createGate, type Network } from "../../../../src/adapters/sandbox/egress/proxy.ts";

/** Names as a resolver under somebody's control answers, each time the next answer. */
const ANSWERS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "api.example.com": [["93.184.215.14"]],
  "a.b.example.org": [["2606:4700::1111"]],
  "inside.example.org": [["10.0.0.5"]],
  "metadata.example.org": [["169.254.169.254"]],
  "loopback.example.org": [["127.0.0.1"]],
  "loopback6.example.org": [["::1"]],
  "mapped.example.org": [["::ffff:127.0.0.1"]],
  "both.example.org": [["93.184.215.14", "192.168.1.1"]],
  "nothing.example.org": [[]],
  "rebinding.example.org": [["93.184.215.14"], ["127.0.0.1"]],
};

const server = createServer((socket) => socket.end());
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => server.close());

/** Says who was asked for and who was connected to; each connection goes to the server of this test. */
function createNetwork(): { readonly network: Network; readonly asked: string[]; readonly dialled: string[] } {
  const asked: string[] = [];
  const dialled: string[] = [];
  const network: Network = {
    async resolve(host) {
      const answers = ANSWERS[host] ?? [];
      const answer = answers[asked.filter((name) => name === host).length];
      asked.push(host);
      if (answer === undefined) throw new Error("ENOTFOUND");
      return answer;
    },
    dial(address, port) {
      dialled.push(`${address} ${port}`);
      return connect((server.address() as AddressInfo).port, "127.0.0.1");
    },
  };
  return { network, asked, dialled };
}

const HOSTS = ["api.example.com", "*.example.org"];

test.each([
  ["api.example.com:443", "93.184.215.14 443"],
  ["api.example.com:80", "93.184.215.14 80"],
  ["a.b.example.org:443", "2606:4700::1111 443"],
])("%s is connected to at the address that was looked at", async (target, dialled) => {
  const out = createNetwork();
  expect(await createGate(HOSTS, out.network)(target)).toHaveProperty("stream");
  expect(out.dialled).toEqual([dialled]);
});

describe("nothing is connected to", () => {
  const PORTS = "only host names on ports 80 and 443 can be reached";
  test.each([
    ["api.example.com:22", PORTS],
    ["api.example.com:8443", PORTS],
    ["api.example.com:0443", PORTS],
    ["api.example.com", PORTS],
    ["API.example.com:443", PORTS],
    ["api.example.com.:443", PORTS],
    ["user@api.example.com:443", PORTS],
    ["api.example.com:443\nx:443", PORTS],
    ["[::1]:443", PORTS],
    ["", PORTS],
    ["93.184.215.14:443", "93.184.215.14 is not in allowHosts"],
    ["127.0.0.1:80", "127.0.0.1 is not in allowHosts"],
    ["example.org:443", "example.org is not in allowHosts"],
    ["x.api.example.com:443", "x.api.example.com is not in allowHosts"],
    ["api.example.com.evil.net:443", "api.example.com.evil.net is not in allowHosts"],
  ])("and no name is looked up: %j", async (target, reason) => {
    const out = createNetwork();
    expect(await createGate(HOSTS, out.network)(target)).toEqual({ reason });
    expect(out).toMatchObject({ asked: [], dialled: [] });
  });

  test.each(["inside", "metadata", "loopback", "loopback6", "mapped", "both", "nothing"])(
    "where the address is not public: %s",
    async (name) => {
      const out = createNetwork();
      const host = `${name}.example.org`;
      const reason = `${host} has an address that is not public`;
      expect(await createGate(HOSTS, out.network)(`${host}:443`)).toEqual({ reason });
      expect(out).toMatchObject({ asked: [host], dialled: [] });
    },
  );

  test("where there is no such name", async () => {
    const out = createNetwork();
    const reason = "gone.example.org cannot be reached";
    expect(await createGate(HOSTS, out.network)("gone.example.org:443")).toEqual({ reason });
  });

  test("where nobody listens", async () => {
    const closed = createServer().listen(0, "127.0.0.1");
    await once(closed, "listening");
    const { port } = closed.address() as AddressInfo;
    closed.close();
    await once(closed, "close");
    const network: Network = { ...createNetwork().network, dial: () => connect(port, "127.0.0.1") };
    const reason = "api.example.com cannot be reached";
    expect(await createGate(HOSTS, network)("api.example.com:443")).toEqual({ reason });
  });
});

test("a name that points elsewhere the second time is asked once for each connection, and each answer is looked at", async () => {
  const out = createNetwork();
  const gate = createGate(HOSTS, out.network);
  expect(await gate("rebinding.example.org:80")).toHaveProperty("stream");
  expect(await gate("rebinding.example.org:80")).toEqual({
    reason: "rebinding.example.org has an address that is not public",
  });
  expect(out).toMatchObject({
    asked: ["rebinding.example.org", "rebinding.example.org"],
    dialled: ["93.184.215.14 80"],
  });
});
