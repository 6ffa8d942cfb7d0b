import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { NonEmpty } from "../../../core/brand.ts";
import { startKeeper } from "./keeper.ts";
import { findCgroupParents, type CgroupParent, type Controller } from "./parents.ts";

/** What the kernel allows all processes of a run together. */
export interface TotalLimits {
  /** Memory in bytes, with that of the files which lie in it. */
  readonly memoryBytes: number;
  readonly processes: number;
}

/** A cgroup for one run: one folder, or one for each controller. */
export interface Cgroup {
  /** The same program, inside of it from its first moment on. */
  enter(argv: NonEmpty<string>): NonEmpty<string>;
  /** Whether the kernel has killed a process of it for want of memory. */
  isOutOfMemory(): boolean;
  /** Nothing may run in it any more; what cannot be removed yet is when this process ends. */
  remove(): void;
}

/** Of a cgroup, each file and what is written to it; those that a kernel does not have are left out. */
const FILES: Readonly<Record<CgroupParent["version"], Readonly<Record<Controller, FilesOf>>>> = {
  1: {
    memory: ({ memoryBytes }) => [
      ["memory.limit_in_bytes", memoryBytes],
      // Memory and swap together.
      ["memory.memsw.limit_in_bytes", memoryBytes],
    ],
    pids: ({ processes }) => [["pids.max", processes]],
  },
  2: {
    memory: ({ memoryBytes }) => [
      ["memory.max", memoryBytes],
      ["memory.swap.max", 0],
    ],
    pids: ({ processes }) => [["pids.max", processes]],
  },
};
type FilesOf = (limits: TotalLimits) => readonly (readonly [file: string, value: number])[];

/** Found and begun once in a process; null until it is asked for. */
let places: readonly Place[] | null = null;
let count = 0;

interface Place extends CgroupParent {
  /** Paths of this process's cgroups begin so. */
  readonly beginning: string;
}

/** A cgroup with these limits, empty; null where this process may make none. */
export function createCgroup(limits: TotalLimits): Cgroup | null {
  places ??= findPlaces();
  const made: Place[] = [];
  const number = count++;
  try {
    for (const place of places) {
      const folder = `${place.beginning}-${number}`;
      mkdirSync(folder);
      made.push(place);
      for (const controller of place.controllers) {
        for (const [file, value] of FILES[place.version][controller](limits)) {
          if (existsSync(join(folder, file))) writeFileSync(join(folder, file), `${value}`);
        }
      }
    }
  } catch {
    // What may be made but not limited is of no use.
    removeAll(made.map(({ beginning }) => `${beginning}-${number}`));
    return null;
  }
  const folders = made.map(({ beginning }) => `${beginning}-${number}`);
  if (folders.length === 0) return null;
  return {
    enter: (argv) => ["sh", "-c", ENTER, `${folders.length}`, ...folders, ...argv],
    isOutOfMemory: () => folders.some(hasKilled),
    remove: () => removeAll(folders),
  };
}

/** Writes its own number, which 0 stands for, to as many lists as its name says, and becomes what is left. */
const ENTER =
  'n=$0; while [ "$n" -gt 0 ]; do echo 0 >"$1/cgroup.procs" || exit 1; shift; n=$((n - 1)); done; exec "$@"';

function findPlaces(): readonly Place[] {
  const name = `evogate-${process.pid}-${randomBytes(4).toString("hex")}`;
  const found = findCgroupParents().map((parent) => ({ ...parent, beginning: join(parent.folder, name) }));
  if (found.length > 0) startKeeper(found.map(({ beginning }) => beginning));
  return found;
}

/** `oom_kill 1` stands in one file with version 2, in another with version 1. */
function hasKilled(folder: string): boolean {
  return ["memory.events", "memory.oom_control"].some((file) => {
    const path = join(folder, file);
    return existsSync(path) && /^oom_kill [1-9]/mu.test(readFileSync(path, "utf8"));
  });
}

function removeAll(folders: readonly string[]): void {
  for (const folder of folders) {
    try {
      rmdirSync(folder);
    } catch {
      // A process that has just been killed is still in it: the keeper does it.
    }
  }
}
