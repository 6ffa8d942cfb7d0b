import { LOCK_PATH } from "../../promotion/lock/lock.ts";
import { writeLock } from "../../promotion/lock/write-lock.ts";
import type { Surroundings } from "../command.ts";
import { computeLock } from "../lock/compute-lock.ts";
import { describeDifferences } from "../promotion/lock-differences.ts";
import { readLock } from "../promotion/load-lock.ts";
import { openWorkTree } from "../promotion/open-work-tree.ts";
import { broken, type Finding } from "./part.ts";

/** Whether the work tree's lock is what `evogate lock` would write. */
export async function checkLock(surroundings: Surroundings): Promise<Finding> {
  const opened = await openWorkTree(surroundings);
  if (!opened.ok) return broken(opened.faults[0]);
  const { artifacts, locked } = opened.value;
  const present = await readLock(locked.tree);
  if (!present.ok) return broken(present.fault);
  if (present.value === null) {
    if (artifacts.length === 0) return { state: "not-applicable", says: "there is no artifact to lock" };
    const says = `there is no ${LOCK_PATH}: what the base has counts as it is, though nobody judged it`;
    return { state: "missing", says, remedy: "Write one with `evogate adopt`, and commit it." };
  }
  const lock = await computeLock(artifacts, locked, present.value.lock);
  if (!lock.ok) return broken(lock.faults[0]);
  if (writeLock(lock.value) === present.value.text) return { state: "works", says: `${LOCK_PATH} is up to date` };
  const differing = describeDifferences(lock.value, present.value.lock).length;
  const says = `${LOCK_PATH} is not up to date: ${differing === 1 ? "an entry differs" : `${differing} entries differ`}`;
  return {
    state: "broken",
    says,
    remedy: "Look at them with `evogate lock --check`, then write it with `evogate lock`.",
  };
}
