import { accessSync, constants, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Of what a cgroup limits for all processes together, this matters to a sandbox. */
export type Controller = "memory" | "pids";

/** A folder in which this process may make a cgroup for a program that it starts. */
export interface CgroupParent {
  readonly version: 1 | 2;
  readonly controllers: readonly Controller[];
  readonly folder: string;
}

/** Files of the kernel, as tests put others in their place. */
export interface CgroupFiles {
  /** Empty for what cannot be read. */
  read(path: string): string;
  isWritable(path: string): boolean;
}

const REAL: CgroupFiles = {
  read(path) {
    try {
      return readFileSync(path, "utf8");
    } catch {
      return "";
    }
  },
  isWritable(path) {
    try {
      accessSync(path, constants.W_OK);
      return true;
    } catch {
      return false;
    }
  },
};

/**
 * Where cgroups for memory and processes can be made, by version 2 or by version 1 (cgroups(7)); empty where they cannot,
 * which is the rule for whoever is not root. No controller is switched on: that would change the machine for others.
 */
export function findCgroupParents(files: CgroupFiles = REAL): readonly CgroupParent[] {
  const mounts = readMounts(files.read("/proc/self/mountinfo"));
  const own = readOwn(files.read("/proc/self/cgroup"));
  const unified = mounts.find(({ type }) => type === "cgroup2");
  const second = unified === undefined ? null : findSecond(unified.at, own.get("") ?? "/", files);
  if (second !== null) return [second];
  return (["memory", "pids"] as const).flatMap((controller) => {
    const mount = mounts.find(({ type, options }) => type === "cgroup" && options.includes(controller));
    if (mount === undefined) return [];
    const folders = [join(mount.at, own.get(controller) ?? "/"), mount.at];
    const folder = folders.find((each) => mayMakeIn(each, files));
    return folder === undefined ? [] : [{ version: 1, controllers: [controller], folder }];
  });
}

/**
 * The nearest folder above this process whose children have both controllers. Only within what is above both may a
 * process be moved, and only where its list of processes may be written to.
 */
function findSecond(top: string, own: string, files: CgroupFiles): CgroupParent | null {
  for (let folder = join(top, own); folder.startsWith(top); folder = dirname(folder)) {
    const given = files.read(join(folder, "cgroup.subtree_control")).trim().split(" ");
    const controllers = (["memory", "pids"] as const).filter((each) => given.includes(each));
    if (controllers.length === 2 && mayMakeIn(folder, files)) return { version: 2, controllers, folder };
  }
  return null;
}

function mayMakeIn(folder: string, files: CgroupFiles): boolean {
  return files.isWritable(folder) && files.isWritable(join(folder, "cgroup.procs"));
}

interface MountedCgroup {
  readonly type: string;
  readonly at: string;
  readonly options: readonly string[];
}

/** `36 25 0:31 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory` (proc(5)). */
function readMounts(mountinfo: string): readonly MountedCgroup[] {
  return mountinfo.split("\n").flatMap((line) => {
    const [before = "", after = ""] = line.split(" - ");
    const at = before.split(" ")[4];
    const [type = "", , options = ""] = after.split(" ");
    return at !== undefined && type.startsWith("cgroup") ? [{ type, at, options: options.split(",") }] : [];
  });
}

/** `4:memory:/a/b`, and `0::/a` for version 2: the path by each controller's name. */
function readOwn(cgroup: string): ReadonlyMap<string, string> {
  const pairs = cgroup.split("\n").flatMap((line) => {
    const [, controllers, path] = /^\d+:([^:]*):(.*)$/u.exec(line) ?? [];
    return (controllers ?? null) === null
      ? []
      : (controllers ?? "").split(",").map((each) => [each, path ?? "/"] as const);
  });
  return new Map(pairs);
}
