import type { Readable } from "node:stream";
import type { Trace } from "../../ports/sandbox.ts";

/**
 * Keeps what strace writes, up to a limit in bytes. All of it is read: strace would wait, and with it what it traces.
 */
export function collectTrace(stream: Readable, limit: number): () => Trace {
  const chunks: Uint8Array[] = [];
  let room = limit;
  let isWhole = true;
  stream.on("error", () => {});
  stream.on("data", (chunk: Uint8Array) => {
    if (room > 0) chunks.push(chunk.subarray(0, room));
    isWhole &&= chunk.length <= room;
    room -= Math.min(room, chunk.length);
  });
  return () => ({ lines: Buffer.concat(chunks), isWhole });
}
