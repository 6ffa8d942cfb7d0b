import { once } from "node:events";
import { connect, createServer, Socket, type AddressInfo } from "node:net";
import { Duplex, duplexPair } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openChannel, type Accept, type Channel } from "../../../../src/adapters/sandbox/egress/channel.ts";
import { encodeFrame, type FrameKind } from "../../../../src/adapters/sandbox/egress/frame.ts";

/** Two ends; the far one gives what `accept` says. */
function openPair(accept: Accept): { readonly near: Channel; readonly carriers: readonly [Duplex, Duplex] } {
  const carriers = duplexPair();
  openChannel(carriers[1], accept);
  return { near: openChannel(carriers[0], null), carriers };
}

/** A channel of which this test is the other end, byte for byte. */
function openHostile(accept: Accept): {
  readonly carrier: Duplex;
  readonly send: (...frames: readonly Sent[]) => void;
} {
  const [hostile, carrier] = duplexPair();
  openChannel(carrier, accept);
  hostile.resume();
  return {
    carrier,
    send: (...sent) => {
      for (const [kind, id, payload = ""] of sent)
        hostile.write(encodeFrame({ kind, id, payload: Buffer.from(payload) }));
    },
  };
}
type Sent = readonly [kind: FrameKind, id: number, payload?: string | Uint8Array];

const server = createServer({ allowHalfOpen: true });
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => server.close());

/** Gives one end of a socket for each target, and the other end to the test. */
function hand(given: Map<string, Socket>): Accept {
  return async (target) => {
    const stream = connect({ port: (server.address() as AddressInfo).port, host: "127.0.0.1", allowHalfOpen: true });
    const [far] = (await once(server, "connection")) as [Socket];
    far.on("error", () => {});
    given.set(target, far);
    return { stream };
  };
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resume) => setImmediate(resume));
}

const MEGABYTES = Buffer.alloc(3 << 20, "0123456789");

describe("a connection", () => {
  test("is what the far end gives, both ways, however much goes through", async () => {
    const given = new Map<string, Socket>();
    const { near } = openPair(hand(given));
    const stream = await near.open("a:80");
    const far = given.get("a:80");
    stream.end(MEGABYTES);
    far?.end(MEGABYTES);
    const [there, here] = await Promise.all([buffer(far ?? stream), buffer(stream)]);
    expect(there.equals(MEGABYTES)).toBe(true);
    expect(here.equals(MEGABYTES)).toBe(true);
  });

  test("of which nobody reads does not keep another one waiting", async () => {
    const given = new Map<string, Socket>();
    const { near } = openPair(hand(given));
    await near.open("slow:80");
    given.get("slow:80")?.write(MEGABYTES);
    const other = await near.open("quick:80");
    given.get("quick:80")?.end("answer");
    expect(await text(other)).toBe("answer");
  });

  test("that was ended one way goes on the other way", async () => {
    const given = new Map<string, Socket>();
    const { near } = openPair(hand(given));
    const stream = await near.open("a:80");
    stream.end("question");
    const far = given.get("a:80") ?? new Socket();
    // Whoever iterates over a stream destroys it at its end.
    const question: Uint8Array[] = [];
    far.on("data", (chunk: Uint8Array) => question.push(chunk));
    await once(far, "end");
    expect(Buffer.concat(question).toString()).toBe("question");
    far.end("answer");
    expect(await text(stream)).toBe("answer");
  });

  test("that breaks on one side breaks on the other", async () => {
    const given = new Map<string, Socket>();
    const { near } = openPair(hand(given));
    const stream = await near.open("a:80");
    given.get("a:80")?.resetAndDestroy();
    await expect(text(stream)).rejects.toThrow(/premature close/iu);
    const other = await near.open("b:80");
    other.destroy();
    expect(await text(given.get("b:80") ?? other)).toBe("");
  });

  test("is refused with the far end's reason", async () => {
    const { near } = openPair(async () => ({ reason: "not here" }));
    await expect(near.open("a:80")).rejects.toThrow(/^not here$/u);
  });

  test("is refused where nothing can be opened", async () => {
    const [one, other] = duplexPair();
    openChannel(one, null);
    await expect(openChannel(other, null).open("a:80")).rejects.toThrow("nothing can be opened");
  });

  test("ends with the channel, also when it was only asked for", async () => {
    const { near, carriers } = openPair(async (target) =>
      target === "late:80" ? await new Promise(() => {}) : { stream: duplexPair()[0] },
    );
    const stream = await near.open("a:80");
    const late = near.open("late:80");
    carriers[0].destroy();
    await expect(late).rejects.toThrow("the proxy is gone");
    expect(stream.destroyed).toBe(true);
  });
});

describe("a hostile end", () => {
  test.each<readonly [string, readonly Sent[]]>([
    [
      "opens a connection twice",
      [
        ["open", 1, "a:80"],
        ["open", 1, "b:80"],
      ],
    ],
    ["answers what nobody asked", [["opened", 7]]],
    ["refuses what nobody asked", [["refused", 7, "no"]]],
    [
      "grants more than it has got",
      [
        ["open", 1, "a:80"],
        ["credit", 1, Buffer.from([0, 0, 0, 1])],
      ],
    ],
    [
      "grants in a way that is none",
      [
        ["open", 1, "a:80"],
        ["credit", 1, "x"],
      ],
    ],
  ])("that %s loses the channel and what was open", async (_, sent) => {
    const given = new Map<string, Socket>();
    const { carrier, send } = openHostile(hand(given));
    for (const one of sent) {
      send(one);
      await turns(20);
    }
    expect(carrier.destroyed).toBe(true);
    for (const far of given.values()) expect(await text(far)).toBe("");
  });

  test("that sends more than it may in one connection loses the channel", async () => {
    // What it sends to reads nothing.
    const { carrier, send } = openHostile(async () => ({ stream: new Duplex({ read() {}, write() {} }) }));
    send(["open", 1, "a:80"]);
    await turns(5);
    const part = Buffer.alloc(32 << 10);
    for (let count = 0; count < 40 && !carrier.destroyed; count += 1) {
      send(["data", 1, part]);
      await turns(1);
    }
    expect(carrier.destroyed).toBe(true);
  });

  test("that opens without end gets no more than 64 at once", async () => {
    let given = 0;
    const { carrier, send } = openHostile(async () => {
      given += 1;
      return { stream: new Duplex({ read() {}, write() {} }) };
    });
    for (let id = 1; id <= 200; id += 1) send(["open", id, `${id}:80`]);
    await turns(10);
    expect(given).toBe(64);
    expect(carrier.destroyed).toBe(false);
  });

  test("may be late: frames of what is closed already are left", async () => {
    const { carrier, send } = openHostile(hand(new Map()));
    send(["open", 1, "a:80"], ["close", 1], ["data", 1, "x"], ["end", 1], ["close", 1]);
    await turns(5);
    expect(carrier.destroyed).toBe(false);
  });
});
