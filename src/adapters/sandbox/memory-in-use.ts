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
