import { randomUUID } from "node:crypto";
import { mkdir, open, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import type { Stats } from "node:fs";
import { fail, ok, type Result } from "../../core/fault.ts";
import { decodePath } from "../../text/path-bytes.ts";
import { toNativePath } from "../native-path.ts";
import { errorCode } from "../error-code.ts";

const PERMISSIONS = 0o777;
const NEW_FILE = 0o666;

/**
 * Writes UTF-8 to a temporary file in the same folder and renames it. A device, pipe or terminal is written to as it
 * is, because a rename would put a file in its place. Fault: `output-unwritable`; then nothing is left behind.
 */
export async function writeWhole(
  path: string,
  text: string,
  { isFolderMade = false }: { readonly isFolderMade?: boolean } = {},
): Promise<Result<void>> {
  try {
    if (isFolderMade) await mkdir(toNativePath(parentOf(path)), { recursive: true });
    const earlier = await statOrNull(path);
    if (earlier === null) await replaceFile(path, text, NEW_FILE);
    else if (earlier.isFile()) await replaceFile(await followLinks(path), text, earlier.mode & PERMISSIONS);
    else await writeFile(toNativePath(path), text);
    return ok(undefined);
  } catch (error) {
    return fail("output-unwritable", `cannot write ${path}: ${errorCode(error)}`);
  }
}

async function replaceFile(path: string, text: string, mode: number): Promise<void> {
  const temporary = toNativePath(`${path}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, "wx", mode);
    try {
      await file.writeFile(text);
    } finally {
      await file.close();
    }
    await rename(temporary, toNativePath(path));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function followLinks(path: string): Promise<string> {
  return decodePath(await realpath(toNativePath(path), { encoding: "buffer" }));
}

async function statOrNull(path: string): Promise<Stats | null> {
  try {
    return await stat(toNativePath(path));
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf("/")));
}
