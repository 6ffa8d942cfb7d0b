import { closeSync, constants, fstatSync, openSync, readlinkSync, readSync } from "node:fs";
import { fail, ok, type Result } from "../../core/fault.ts";
import { asPath } from "../../core/ids.ts";
import { wholeFile } from "../../core/location.ts";
import type { Content } from "../../ports/tree.ts";
import { collectContent, contentOf } from "../content.ts";
import { toNativePath } from "../native-path.ts";
import { errorCode, isAbsent } from "../error-code.ts";

const CHUNK = 1024 * 1024;
/** How much a file may grow between being measured and being read. In bytes. */
const GROWTH = 1024;
/** O_NOFOLLOW: a link that took the file's place is not followed. O_NONBLOCK: a FIFO that did is not waited for. */
const OPEN_FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** A regular file below `root`. Faults: `unreadable`; `vanished` when it is gone, is no file any more, or keeps growing. */
export async function readRegularFile(root: string, path: string, maxBytes: number): Promise<Result<Content>> {
  let file: number | null = null;
  try {
    file = openSync(toNativePath(`${root}/${path}`), OPEN_FLAGS);
    const stats = fstatSync(file);
    if (!stats.isFile()) return vanished(path, "it is no file any more");
    return await readOpenFile(file, path, { maxBytes, endsBy: stats.size + GROWTH });
  } catch (error) {
    return describeFailure(error, path);
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** Where a symbolic link points. Faults as above. */
export function readLink(root: string, path: string, maxBytes: number): Result<Content> {
  try {
    return ok(contentOf(readlinkSync(toNativePath(`${root}/${path}`), { encoding: "buffer" }), maxBytes));
  } catch (error) {
    return errorCode(error) === "EINVAL" ? vanished(path, "it is no link any more") : describeFailure(error, path);
  }
}

async function readOpenFile(
  file: number,
  path: string,
  { maxBytes, endsBy }: { readonly maxBytes: number; readonly endsBy: number },
): Promise<Result<Content>> {
  const collector = collectContent(maxBytes);
  for (let total = 0; ;) {
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK, endsBy - total));
    const length = readSync(file, chunk);
    if (length === 0) return ok(collector.finish());
    collector.add(chunk.subarray(0, length));
    total += length;
    if (total >= endsBy) return vanished(path, "it grows while it is read");
    if (length === CHUNK) await new Promise((resume) => setImmediate(resume));
  }
}

function describeFailure(error: unknown, path: string): Result<never> {
  const code = errorCode(error);
  if (isAbsent(code)) return vanished(path, code);
  return fail("unreadable", `cannot read ${path}: ${code}`, wholeFile(asPath(path)));
}

function vanished(path: string, why: string): Result<never> {
  return fail("vanished", `${path} changed while it was read: ${why}`, wholeFile(asPath(path)));
}
