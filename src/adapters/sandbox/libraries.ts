import { execFile } from "node:child_process";
import { realpath } from "node:fs/promises";
import type { Mount } from "../../ports/sandbox.ts";
import { SYSTEM_PATH } from "./programs.ts";

/** Files in one call: a command line has its limits. */
const FILES_AT_ONCE = 200;

/**
 * The shared libraries that programs need, each at the place where their loader looks for it. ldd(1) runs the loader, so
 * this is for programs of the system only, never for what is judged.
 */
export async function findLibraries(files: readonly string[]): Promise<readonly Mount[]> {
  const found = new Set<string>();
  for (let from = 0; from < files.length; from += FILES_AT_ONCE) {
    for (const path of readListing(await list(files.slice(from, from + FILES_AT_ONCE)))) found.add(path);
  }
  const mounts = [...found].map(async (at): Promise<Mount> => ({ kind: "file", source: await realpath(at), at }));
  return await Promise.all(mounts);
}

/** The absolute paths in what ldd prints: `libm.so.6 => /lib/libm.so.6 (0x…)`, `/lib64/ld.so (0x…)`. */
export function readListing(listing: string): readonly string[] {
  return listing.split("\n").flatMap((line) => /^\s*(?:\S+ => )?(\/\S+) \(0x/u.exec(line)?.[1] ?? []);
}

/** It fails for what is not linked dynamically, which needs nothing. */
async function list(files: readonly string[]): Promise<string> {
  return await new Promise((resolve) => {
    const options = { env: { PATH: SYSTEM_PATH, LC_ALL: "C" }, cwd: "/", maxBuffer: 16 * 1024 * 1024 };
    execFile("ldd", files, options, (_error, stdout) => resolve(stdout));
  });
}
