import { createWriteStream } from "node:fs";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fail, ok, type Result } from "../../../core/fault.ts";

/** The largest file that is taken, in bytes: npm's database has some hundred megabytes. */
const LARGEST = 2 * 1024 * 1024 * 1024;
/** For the whole of it, in milliseconds. */
const TIME_OUT = 15 * 60 * 1000;

/** Writes what an address gives into a new file. Gives its size in bytes. Fault `setup-failed`. */
export async function download(url: string, path: string): Promise<Result<number>> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIME_OUT) });
    if (!response.ok || response.body === null) return fail("setup-failed", `${url} answers ${response.status}`);
    let size = 0;
    const count = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        done(size > LARGEST ? new Error(`it has more than ${LARGEST} bytes`) : null, chunk);
      },
    });
    await pipeline(Readable.fromWeb(response.body), count, createWriteStream(path, { flags: "wx" }));
    return ok(size);
  } catch (error) {
    return fail("setup-failed", `${url} could not be fetched: ${describe(error)}`);
  }
}

/** What went wrong in the network stands in the cause. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
