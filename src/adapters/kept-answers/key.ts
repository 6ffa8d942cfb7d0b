import { randomBytes } from "node:crypto";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** In bytes. */
const KEY_LENGTH = 32;
const OTHERS = 0o077;

/**
 * The key under which answers are kept: `EVOGATE_CACHE_KEY`, else one that is made once and that only this user can read.
 * Null in CI without the variable, where the folder may come from a run that a change had a part in, and where there is
 * no such key and none can be made.
 */
export async function findKey(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Uint8Array | null> {
  const given = environment["EVOGATE_CACHE_KEY"] ?? "";
  if (given !== "") return Buffer.from(given);
  if ((environment["CI"] ?? "") !== "") return null;
  const file = join(folder, "key");
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(file, randomBytes(KEY_LENGTH), { flag: "wx", mode: 0o600 });
  } catch {
    // Most often it is there already; what is wrong with it is seen when it is read.
  }
  try {
    const { uid, mode } = await stat(file);
    const isOwn = uid === process.getuid?.() && (mode & OTHERS) === 0;
    const key = isOwn ? await readFile(file) : null;
    return key?.length === KEY_LENGTH ? key : null;
  } catch {
    return null;
  }
}
