/** Where things are inside a sandbox. */
export const INSIDE = {
  /** What is judged, as it lies in the repository; read-only. */
  judged: "/judged",
  /** The home and the place for what tests leave behind; empty, gone afterwards. */
  work: "/work",
  temporary: "/tmp",
  sharedMemory: "/dev/shm",
  /** Links to the interpreters: the whole search path where nothing else may be run. */
  programs: "/evogate/bin",
  /** Nothing is there. A driver of ours says by opening a path below what its process is about to play. */
  announced: "/evogate/announced/",
} as const;

/** Where a path of the judged tree is inside; `.` is all of it. */
export function placeInside(path: string): string {
  return path === "." ? INSIDE.judged : `${INSIDE.judged}/${path}`;
}

/**
 * Where the mounts are prepared, in a mount namespace of their own: a folder that each Linux has, so that nothing has to
 * be made on the host and nothing can be left there. What it hides is not needed to build a sandbox.
 */
export const STAGE = "/sys";

/** What the stage's archive holds, relative to it. */
export const STAGED = {
  /** The root as it will be, and what will be its `/dev`. */
  root: "root",
  devices: "dev",
  /** The seccomp program. */
  filter: "filter",
  /** What mount(8) is to do, as fstab(5). */
  mounts: "mounts",
  /** Folders that can be written to, by name. */
  writable: "rw",
} as const;
