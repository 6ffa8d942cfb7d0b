import { constants } from "node:fs";
import { open, realpath, stat } from "node:fs/promises";
import { fail, ok, type Result } from "../../core/fault.ts";
import { decodePath } from "../../text/path-bytes.ts";
import { errorCode } from "../error-code.ts";
import { toNativePath } from "../native-path.ts";

/** A folder in which a process can be started. */
export interface Place {
  /** For the `cwd` of a process. */
  readonly cwd: string;
  /** Absolute, with links resolved. */
  readonly path: string;
  close(): Promise<void>;
}

/** Faults: `path-missing` when there is no such folder. */
export async function openPlace(folder: string): Promise<Result<Place>> {
  try {
    const real = await realpath(toNativePath(folder), { encoding: "buffer" });
    if (!(await stat(real)).isDirectory()) return fail("path-missing", `${folder} is no folder`);
    const path = decodePath(real);
    return ok(
      typeof toNativePath(path) === "string" ? { cwd: path, path, close: async () => {} } : await holdFolder(path),
    );
  } catch (error) {
    return fail("path-missing", `there is no folder ${folder}: ${errorCode(error)}`);
  }
}

/** Node names a process's folder by a string only: one whose name is no UTF-8 is reached through an open handle. */
async function holdFolder(path: string): Promise<Place> {
  const handle = await open(toNativePath(path), constants.O_RDONLY | constants.O_DIRECTORY);
  return { cwd: `/proc/self/fd/${handle.fd}`, path, close: async () => await handle.close() };
}
