import { fail, ok, type Result } from "../../core/fault.ts";
import { LOCK_PATH, type Lock } from "../../promotion/lock/lock.ts";
import type { Invocation, Surroundings } from "../command.ts";
import { loadLock, readLock, readLockContent } from "../promotion/load-lock.ts";
import { asPath } from "../../core/ids.ts";

/** A lock and where it comes from, for people. */
export interface ChosenLock {
  readonly lock: Lock;
  readonly from: string;
}

/** The lock that the caller names, else that of the work tree. Faults: `usage`, `lock-missing`, `lock-invalid`, those of git. */
export async function chooseLock(
  { options }: Invocation,
  top: string,
  surroundings: Surroundings,
): Promise<Result<ChosenLock>> {
  const file = options.get("lock")?.at(-1);
  const base = options.get("base")?.at(-1);
  if (file !== undefined && base !== undefined)
    return fail("usage", "--lock and --base name two locks; use one of them");
  if (file !== undefined) return await readNamed(file, surroundings);
  if (base !== undefined) return await readAt(base, top, surroundings);
  const own = await readLock(surroundings.ports.files.workTree(top));
  if (!own.ok) return own;
  return own.value === null
    ? fail("lock-missing", `there is no ${LOCK_PATH}`)
    : ok({ lock: own.value.lock, from: `${LOCK_PATH} of the work tree` });
}

async function readNamed(file: string, { ports }: Surroundings): Promise<Result<ChosenLock>> {
  const read = await readLockContent(asPath(file), await ports.files.read(file));
  if (!read.ok) return read.fault.code === "path-missing" ? fail("lock-missing", read.fault.message) : read;
  return ok({ lock: read.value.lock, from: file });
}

async function readAt(base: string, top: string, { ports }: Surroundings): Promise<Result<ChosenLock>> {
  const repository = await ports.git.open(top);
  if (!repository.ok) return repository;
  try {
    const commit = await repository.value.resolve(base);
    if (!commit.ok) return commit;
    if (commit.value === null) return fail("unborn-head", `${base} has no commit yet`);
    const lock = await loadLock(repository.value.tree("base-tip", commit.value));
    if (!lock.ok) return lock;
    return lock.value === null
      ? fail("lock-missing", `${base} has no ${LOCK_PATH}`)
      : ok({ lock: lock.value, from: `${LOCK_PATH} of ${base}` });
  } finally {
    await repository.value.close();
  }
}
