import { expect, test } from "vitest";
import { findCgroupParents } from "../../../../src/adapters/sandbox/cgroup/parents.ts";

const V2 = "30 24 0:26 / /sys/fs/cgroup rw,nosuid shared:4 - cgroup2 cgroup2 rw,nsdelegate";
const V1 = [
  "32 31 0:29 / /sys/fs/cgroup/cpu,cpuacct rw,relatime - cgroup cgroup rw,cpu,cpuacct",
  "35 31 0:32 / /sys/fs/cgroup/memory rw,relatime - cgroup cgroup rw,memory",
  "39 31 0:36 / /sys/fs/cgroup/pids rw,relatime - cgroup cgroup rw,pids",
  "41 31 0:38 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw",
].join("\n");
const OTHERS = "25 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw\n";

/** What the files say; whatever is named in `writable` may be written to. */
function parentsOf(files: Readonly<Record<string, string>>, writable: readonly string[]): unknown {
  return findCgroupParents({
    read: (path) => files[path] ?? "",
    isWritable: (path) => writable.includes(path.replace(/\/cgroup\.procs$/u, "")),
  });
}

const SERVICE = "0::/system.slice/runner.service\n";

test.each([
  [
    "root, version 2: the nearest folder that hands both controllers on",
    {
      "/proc/self/mountinfo": OTHERS + V2,
      "/proc/self/cgroup": SERVICE,
      "/sys/fs/cgroup/system.slice/cgroup.subtree_control": "cpu memory pids\n",
      "/sys/fs/cgroup/cgroup.subtree_control": "cpuset cpu io memory pids\n",
    },
    ["/sys/fs/cgroup", "/sys/fs/cgroup/system.slice", "/sys/fs/cgroup/system.slice/runner.service"],
    [{ version: 2, controllers: ["memory", "pids"], folder: "/sys/fs/cgroup/system.slice" }],
  ],
  [
    "version 2, where only processes are counted",
    {
      "/proc/self/mountinfo": V2,
      "/proc/self/cgroup": SERVICE,
      "/sys/fs/cgroup/cgroup.subtree_control": "pids memory_recursiveprot\n",
    },
    ["/sys/fs/cgroup"],
    [],
  ],
  [
    "a user, version 2: what may not be written to is no place",
    {
      "/proc/self/mountinfo": V2,
      "/proc/self/cgroup": "0::/user.slice/user-1000.slice/session-1.scope\n",
      "/sys/fs/cgroup/user.slice/cgroup.subtree_control": "memory pids\n",
      "/sys/fs/cgroup/cgroup.subtree_control": "memory pids\n",
    },
    ["/sys/fs/cgroup/user.slice/user-1000.slice/session-1.scope"],
    [],
  ],
  [
    "a user, version 2, in a part that is his",
    {
      "/proc/self/mountinfo": V2,
      "/proc/self/cgroup": "0::/user.slice/own/leaf\n",
      "/sys/fs/cgroup/user.slice/own/cgroup.subtree_control": "memory pids\n",
    },
    ["/sys/fs/cgroup/user.slice/own", "/sys/fs/cgroup/user.slice/own/leaf"],
    [{ version: 2, controllers: ["memory", "pids"], folder: "/sys/fs/cgroup/user.slice/own" }],
  ],
  [
    "root, version 1 beside an empty version 2",
    { "/proc/self/mountinfo": V1, "/proc/self/cgroup": "8:pids:/\n4:memory:/a/b\n1:cpu,cpuacct:/\n0::/\n" },
    ["/sys/fs/cgroup/pids", "/sys/fs/cgroup/pids/", "/sys/fs/cgroup/memory", "/sys/fs/cgroup/memory/a/b"],
    [
      { version: 1, controllers: ["memory"], folder: "/sys/fs/cgroup/memory/a/b" },
      { version: 1, controllers: ["pids"], folder: "/sys/fs/cgroup/pids" },
    ],
  ],
  [
    "version 1 in a container that sees paths of outside",
    { "/proc/self/mountinfo": V1, "/proc/self/cgroup": "4:memory:/docker/0123\n" },
    ["/sys/fs/cgroup/memory"],
    [{ version: 1, controllers: ["memory"], folder: "/sys/fs/cgroup/memory" }],
  ],
  ["a user, version 1", { "/proc/self/mountinfo": V1, "/proc/self/cgroup": "4:memory:/\n8:pids:/\n" }, [], []],
  ["no cgroups at all", { "/proc/self/mountinfo": OTHERS }, ["/", "/sys/fs/cgroup"], []],
  ["nothing can be read", {}, ["/"], []],
])("%s", (_, files, writable, parents) => {
  const isIn = (folder: string): string => folder.replace(/(?<=.)\/$/u, "");
  expect(
    (parentsOf(files, writable) as { readonly folder: string }[]).map((each) => ({
      ...each,
      folder: isIn(each.folder),
    })),
  ).toEqual(parents);
});
