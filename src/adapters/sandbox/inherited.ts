import { readdirSync, readFileSync } from "node:fs";

/** O_CLOEXEC, as /proc/self/fdinfo prints flags: in octal (proc(5)). */
const CLOSE_ON_EXEC = 0o2000000;

/**
 * Descriptors above `last` that a program started by this process would inherit: those that whoever started Evogate has
 * left open. Node's own are closed by themselves.
 */
export function findInherited(last: number): readonly number[] {
  return readdirSync("/proc/self/fdinfo")
    .map(Number)
    .filter((descriptor) => descriptor > last && isInherited(descriptor));
}

function isInherited(descriptor: number): boolean {
  try {
    const flags = /^flags:\s*(\d+)/mu.exec(readFileSync(`/proc/self/fdinfo/${descriptor}`, "utf8"))?.[1] ?? "0";
    return (Number.parseInt(flags, 8) & CLOSE_ON_EXEC) === 0;
  } catch {
    // The one that listed the folder is closed again.
    return false;
  }
}
