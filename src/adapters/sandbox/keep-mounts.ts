import { createHash } from "node:crypto";
import { access, mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Mount } from "../../ports/sandbox.ts";

/**
 * Keeps what takes a third of a second to find (which libraries a program needs) in the user's cache, for as long as the
 * files that it was found from are the same. A cache that cannot be read or written is none.
 */
export async function keepMounts(
  from: readonly string[],
  find: () => Promise<readonly Mount[]>,
): Promise<readonly Mount[]> {
  const folder = join(process.env["EVOGATE_CACHE"] ?? join(homedir(), ".cache", "evogate"), "sandbox");
  const file = join(folder, `${await identify([...from, "/etc/ld.so.cache"])}.json`);
  const kept = await readKept(file);
  if (kept !== null) return kept;
  const found = await find();
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const unfinished = `${file}.${process.pid}`;
    await writeFile(unfinished, JSON.stringify(found), { mode: 0o600 });
    await rename(unfinished, file);
  } catch {
    // It is found anew next time.
  }
  return found;
}

/** Changes with any of the files: path, size, time of change. */
async function identify(files: readonly string[]): Promise<string> {
  const marks = files.map(async (path) => {
    try {
      const { ino, size, mtimeMs } = await stat(path);
      return [path, ino, size, mtimeMs];
    } catch {
      return [path];
    }
  });
  return createHash("sha256")
    .update(JSON.stringify(await Promise.all(marks)))
    .digest("hex");
}

/** Null unless it is all there still. */
async function readKept(file: string): Promise<readonly Mount[] | null> {
  try {
    const kept: unknown = JSON.parse(await readFile(file, "utf8"));
    if (!Array.isArray(kept) || !kept.every(isFile)) return null;
    await Promise.all(kept.map(({ source }) => access(source)));
    return kept;
  } catch {
    return null;
  }
}

function isFile(value: unknown): value is Extract<Mount, { kind: "file" | "folder" }> {
  if (typeof value !== "object" || value === null) return false;
  const { kind, source, at } = value as Readonly<Record<string, unknown>>;
  return kind === "file" && isAbsolute(source) && isAbsolute(at);
}

function isAbsolute(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("/");
}
