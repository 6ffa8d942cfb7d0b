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
}

/** For folders that the archive does not name. */
const SLACK_BYTES = 4 * MIB;
const SLACK_INODES = 1024;
/** For links, and for empty files that programs are mounted on. */
const TINY = { bytes: 64 * 1024, inodes: SLACK_INODES };

/** Where the program inside may write to, its home first. */
export function listPlaces({ writable }: Job): readonly string[] {
  return [...WRITABLE.map(({ at }) => at), ...writable];
}

/**
 * All that is not the root. Each place that can be written to is a file system of its own: the home as large as the largest
 * file, all others together as large again, so that the sum is what a policy allows.
 */
export function listFileSystems(job: Job, entries: readonly PackedEntry[]): readonly FileSystem[] {
  const [home = INSIDE.work, ...others] = listPlaces(job);
  const half = diskBytes(job.limits) / 2;
  const inodes = Math.floor(INODES / (1 + others.length));
  return [
    { at: INSIDE.judged, bytes: roomOf(entries) + SLACK_BYTES, inodes: entries.length + SLACK_INODES },
    { at: INSIDE.programs, ...TINY },
    { at: TOOLS, ...TINY },
    // In place of the kernel's view of the machine, which is read-only in a container, but there.
    { at: "/sys", ...TINY },
    { at: home, bytes: half, inodes },
    ...others.map((at) => ({ at, bytes: Math.floor(half / others.length), inodes })),
  ];
}
