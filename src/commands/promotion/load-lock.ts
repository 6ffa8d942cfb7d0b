import type { Entry } from "../../core/artifact.ts";
import { fail, ok, type Result } from "../../core/fault.ts";
import { wholeFile } from "../../core/location.ts";
import type { Content, Tree } from "../../ports/tree.ts";
import { LOCK_PATH, type Lock } from "../../promotion/lock/lock.ts";

/** A lock as it was read, and its very bytes. */
export interface LoadedLock {
  readonly lock: Lock;
  readonly text: string;
}

/**
 * The lock that decides how a version stands. Base tip and fork point are the base's own history; a head's lock is no
 * argument, by type: else a change could approve itself. Null when there is none.
 */
export async function loadLock(tree: Tree<"base-tip"> | Tree<"fork-point">): Promise<Result<Lock | null>> {
  const loaded = await readLock(tree);
  return loaded.ok ? ok(loaded.value?.lock ?? null) : loaded;
}

/** The lock of any tree, for those who compare or rewrite it. What stands there and is no regular file is a fault. */
export async function readLock(
  tree: Pick<Tree<"head" | "base-tip" | "fork-point">, "entries" | "read">,
): Promise<Result<LoadedLock | null>> {
  const listed = await tree.entries(".evogate");
  if (!listed.ok) return listed;
  const entry = listed.value.find(({ path }) => path === LOCK_PATH);
  return entry === undefined ? ok(null) : await readLockEntry(entry, (blob) => tree.read(blob));
}

async function readLockEntry(entry: Entry, read: Tree<"head">["read"]): Promise<Result<LoadedLock>> {
  if (entry.kind !== "file") return fail("lock-invalid", `${LOCK_PATH} is no regular file`, wholeFile(LOCK_PATH));
  return await readLockContent(LOCK_PATH, await read(entry.blob));
}

/** A lock file as it was read; one that is too large to be kept is too large for a lock. */
export async function readLockContent(path: typeof LOCK_PATH, content: Result<Content>): Promise<Result<LoadedLock>> {
  if (!content.ok) return content;
  const { bytes, size } = content.value;
  if (bytes === null)
    return fail("lock-invalid", `${path}:1: it has ${size} bytes, too many for a lock`, wholeFile(path));
  const { parseLock } = await import("../../promotion/lock/parse-lock.ts");
  const lock = parseLock(path, bytes);
  return lock.ok ? ok({ lock: lock.value, text: Buffer.from(bytes).toString() }) : lock;
}
