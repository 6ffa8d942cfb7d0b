import { Duplex } from "node:stream";
import { createFrameReader, encodeFrame, LONGEST_PAYLOAD, type Frame, type FrameKind } from "./frame.ts";

/** Many connections over one stream of bytes; either end may be hostile. */
export interface Channel {
  /** Asks the other end for a connection; rejects with its reason when it refuses, or when the channel is gone. */
  open(target: string): Promise<Duplex>;
}

/** What becomes of a target that the other end asks for: a stream once it is there, or why not. */
export type Accept = (target: string) => Promise<{ readonly stream: Duplex } | { readonly reason: string }>;

/** How much may be on its way in one connection before the other end has taken it, in bytes. */
const WINDOW = 256 * 1024;
/** Connections at once. With the window, it is also what bounds the memory that a hostile end can have us use. */
const MOST_CONNECTIONS = 64;

/** One connection, seen from this end. */
interface Connection {
  readonly stream: Duplex;
  /** Takes a frame of it; false when the other end does not keep to the rules. */
  take(frame: Frame): boolean;
}

/**
 * One end of a channel on a stream. Whoever breaks the rules loses it, and with it all connections; so does `carrier`'s
 * end. `accept` null: the other end may open nothing.
 */
export function openChannel(carrier: Duplex, accept: Accept | null): Channel {
  const connections = new Map<number, Connection>();
  const opening = new Map<number, (frame: Frame) => void>();
  const asked = new Set<number>();
  const send = (kind: FrameKind, id: number, payload: Uint8Array = new Uint8Array()): void => {
    if (carrier.writable) carrier.write(encodeFrame({ kind, id, payload }));
  };
  const connect = (id: number): Duplex => {
    const connection = createConnection(id, send, () => connections.delete(id));
    connections.set(id, connection);
    return connection.stream;
  };
  const answer = async (id: number, target: string): Promise<void> => {
    asked.add(id);
    const given = accept === null ? { reason: "nothing can be opened" } : await accept(target);
    asked.delete(id);
    if ("reason" in given) return send("refused", id, Buffer.from(given.reason));
    send("opened", id);
    joinStreams(connect(id), given.stream);
    if (carrier.destroyed) given.stream.destroy();
  };
  const take = (frame: Frame): boolean => {
    const { kind, id, payload } = frame;
    if (kind === "open") {
      if (asked.has(id) || connections.has(id)) return false;
      if (asked.size + connections.size >= MOST_CONNECTIONS) send("refused", id, Buffer.from("too many connections"));
      else void answer(id, Buffer.from(payload).toString());
      return true;
    }
    if (kind === "opened" || kind === "refused") {
      opening.get(id)?.(frame);
      return opening.delete(id);
    }
    // What was on its way when this end closed the connection is late, not wrong.
    return connections.get(id)?.take(frame) ?? true;
  };
  const read = createFrameReader();
  carrier.on("data", (chunk: Uint8Array) => {
    const frames = read(chunk);
    // A hostile end can grant itself credit and take nothing: then all of it would wait here.
    const isFull = carrier.writableLength > MOST_CONNECTIONS * WINDOW;
    if (frames === null || isFull || !frames.every(take)) carrier.destroy();
  });
  carrier.on("error", () => {});
  carrier.once("close", () => {
    for (const { stream } of connections.values()) stream.destroy();
    for (const [id, settle] of opening) settle({ kind: "refused", id, payload: Buffer.from("the proxy is gone") });
  });
  let last = 0;
  return {
    async open(target) {
      const id = ++last;
      return await new Promise((resolve, reject) => {
        opening.set(id, ({ kind, payload }) => {
          if (kind === "opened") resolve(connect(id));
          else reject(new Error(Buffer.from(payload).toString()));
        });
        send("open", id, Buffer.from(target));
      });
    },
  };
}

/** Sends each of two streams to the other. When one is gone before all was sent both ways, so is the other. */
export function joinStreams(one: Duplex, other: Duplex): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.on("error", () => {});
    from.once("close", () => {
      if (!from.readableEnded || !from.writableFinished) to.destroy();
    });
    from.pipe(to);
  }
}

function createConnection(
  id: number,
  send: (kind: FrameKind, id: number, payload?: Uint8Array) => void,
  forget: () => void,
): Connection {
  let credit = WINDOW;
  let untaken = 0;
  let resume: (() => void) | null = null;
  const write = (chunk: Uint8Array, done: () => void): void => {
    const part = chunk.subarray(0, Math.min(credit, LONGEST_PAYLOAD));
    credit -= part.length;
    if (part.length > 0) send("data", id, part);
    if (part.length === chunk.length) return done();
    const rest = (): void => write(chunk.subarray(part.length), done);
    if (credit > 0) rest();
    else resume = rest;
  };
  const stream = new Duplex({
    // Asked for more, whoever reads has taken what there was.
    read() {
      if (untaken === 0) return;
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(untaken);
      untaken = 0;
      send("credit", id, bytes);
    },
    write: (chunk: Uint8Array, _encoding, done) => write(chunk, done),
    final(done) {
      send("end", id);
      done();
    },
    destroy(error, done) {
      forget();
      // After both ends have said `end`, the other one may still have to read.
      if (!stream.readableEnded || !stream.writableFinished) send("close", id);
      done(error);
    },
  });
  return {
    stream,
    take({ kind, payload }) {
      switch (kind) {
        case "data":
          untaken += payload.length;
          if (untaken > WINDOW || stream.readableEnded) return false;
          stream.push(payload);
          return true;
        case "end":
          stream.push(null);
          return true;
        case "credit": {
          credit += payload.length === 4 ? Buffer.from(payload).readUInt32BE() : WINDOW + 1;
          const next = resume;
          resume = null;
          if (credit <= WINDOW) next?.();
          return credit <= WINDOW;
        }
        default:
          stream.destroy();
          return true;
      }
    },
  };
}
