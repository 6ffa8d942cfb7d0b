import { readdirSync, readFileSync } from "node:fs";

const PAGE = 4096;

/** A process and all below it, as far as they still are. */
export function processesBelow(pid: number): readonly number[] {
  const found = [pid];
  for (const each of found) found.push(...childrenOf(each));
  return found;
}

/**
 * Whether processes have more memory than that, in bytes. What they share is counted once for each at first, which is
 * quick; only when that is too much are the shares asked for, which is exact.
 */
export function usesMoreThan(pids: readonly number[], bytes: number): boolean {
  return sum(pids, residentOf) > bytes && sum(pids, shareOf) > bytes;
}

/** USER_HZ, which is 100 on all architectures that the sandbox knows (time(7)). */
const TICKS_A_SECOND = 100;

/**
 * The processor time that processes have taken, with that of their children which have ended and were waited for. Those
 * of a parent that does not care how they end are not counted; each has a limit of its own.
 */
export function processorSeconds(pids: readonly number[]): number {
  return sum(pids, ticksOf) / TICKS_A_SECOND;
}

/** utime, stime, cutime and cstime, the 14th to 17th field of stat (proc(5)); the second one may have any letters. */
function ticksOf(pid: number): number {
  const stat = read(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields.slice(11, 15).reduce((total, field) => total + Number(field), 0);
}

function sum(pids: readonly number[], measure: (pid: number) => number): number {
  return pids.reduce((total, pid) => total + measure(pid), 0);
}

function childrenOf(pid: number): readonly number[] {
  return list(`/proc/${pid}/task`).flatMap((task) => {
    return read(`/proc/${pid}/task/${task}/children`).split(" ").filter(Boolean).map(Number);
  });
}

/** The second number of statm: resident pages (proc(5)). */
function residentOf(pid: number): number {
  return Number(read(`/proc/${pid}/statm`).split(" ")[1] ?? 0) * PAGE;
}

function shareOf(pid: number): number {
  const kilobytes = /^Pss:\s*(\d+)/mu.exec(read(`/proc/${pid}/smaps_rollup`))?.[1];
  return kilobytes === undefined ? residentOf(pid) : Number(kilobytes) * 1024;
}

/** A process may end at any moment: then there is nothing. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function list(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
