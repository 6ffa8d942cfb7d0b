import { roomOf, type PackedEntry } from "../archive.ts";
import { diskBytes, INODES, MIB } from "../limits.ts";
import { INSIDE } from "../places.ts";
import { WRITABLE, type Job } from "../plan.ts";
import { TOOLS } from "./container-script.ts";

/** A file system in memory, from which nothing can be executed. `at` is absolute, inside. */
export interface FileSystem {
  readonly at: string;
  readonly bytes: number;
  readonly inodes: number;
  /** Who may enter and write to it, for chmod(1); it belongs to the container's first process. */
  readonly mode: "700" | "755" | "1777";
}

/** For folders that the archive does not name. */
const SLACK_BYTES = 4 * MIB;
const SLACK_INODES = 1024;
/** For links, small files, and empty ones that programs are mounted on. */
const TINY = { bytes: 64 * 1024, inodes: SLACK_INODES };

/**
 * All that is not the root. Each place that can be written to is a file system of its own: the home as large as the largest
 * file, all others together as large again, so that the sum is what a policy allows.
 */
export function listFileSystems(job: Job, entries: readonly PackedEntry[]): readonly FileSystem[] {
  const [home = INSIDE.work, ...others] = [...WRITABLE.map(({ at }) => at), ...job.writable];
  const half = diskBytes(job.limits) / 2;
  const inodes = Math.floor(INODES / (1 + others.length));
  return [
    { at: INSIDE.judged, bytes: roomOf(entries) + SLACK_BYTES, inodes: entries.length + SLACK_INODES, mode: "755" },
    { at: INSIDE.programs, ...TINY, mode: "755" },
    { at: TOOLS, ...TINY, mode: "700" },
    { at: "/etc", ...TINY, mode: "755" },
    // In place of the kernel's view of the machine, which is read-only in a container, but there.
    { at: "/sys", ...TINY, mode: "755" },
    { at: home, bytes: half, inodes, mode: "1777" },
    ...others.map((at) => ({ at, bytes: Math.floor(half / others.length), inodes, mode: "1777" as const })),
  ];
}
