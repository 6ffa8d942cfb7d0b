import type { NonEmpty } from "../../../core/brand.ts";
import type { BubblewrapHost, Mount } from "../../../ports/sandbox.ts";
import { arrangeMounts, isWithin } from "./arrange-mounts.ts";
import { INSIDE, STAGED } from "./places.ts";

/** What bwrap is to make, and to start in it. */
export interface Enclosure {
  readonly host: Pick<BubblewrapHost, "privilege">;
  readonly mounts: readonly Mount[];
  /** Where folders below the stage's `rw` are seen: name and place. */
  readonly writable: readonly { readonly name: string; readonly at: string }[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly command: NonEmpty<string>;
}

/** File descriptors that whoever starts bwrap has opened: the seccomp program, and where it tells what happens. */
const FILTER_DESCRIPTOR = 3;
const STATUS_DESCRIPTOR = 4;

/** Without network, IPC, processes, host name and cgroups of the host; a new session has no terminal to type into. */
const NAMESPACES = [
  ["--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try"],
  ["--hostname", "sandbox", "--die-with-parent", "--new-session", "--clearenv"],
].flat();

/**
 * As root there is no user namespace, because its uid 0 would be the host's: limits on processes do not hold for that one,
 * and it may write to /proc/sys. The command drops the uid by itself, for which it needs three capabilities.
 */
const PRIVILEGES: Readonly<Record<BubblewrapHost["privilege"], readonly string[]>> = {
  root: ["--cap-drop", "ALL", "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID", "--cap-add", "CAP_SETPCAP"],
  user: ["--unshare-user", "--uid", "1000", "--gid", "1000", "--disable-userns", "--cap-drop", "ALL"],
};

/** The largest that the root itself may be: folders and links only. In bytes. */
const ROOT_SIZE = "1048576";

/** Arguments for bwrap(1). */
export function bubblewrapArguments(enclosure: Enclosure): readonly string[] {
  const { host, mounts, writable, folder, environment, command } = enclosure;
  return [
    NAMESPACES,
    PRIVILEGES[host.privilege],
    ["--size", ROOT_SIZE, "--tmpfs", "/"],
    mountArguments(mounts),
    ["--proc", "/proc", "--dev", "/dev"],
    ["--ro-bind", STAGED.judged, INSIDE.judged],
    writable.flatMap(({ name, at }) => [...placeArguments(at), "--bind", `${STAGED.writable}/${name}`, at]),
    // Of both, bwrap makes file systems that can be written to, without limit, and from which programs can be run.
    ["--remount-ro", "/dev", "--remount-ro", "/"],
    ["--chdir", folder],
    Object.entries(environment).flatMap(([name, value]) => ["--setenv", name, value]),
    ["--json-status-fd", `${STATUS_DESCRIPTOR}`, "--seccomp", `${FILTER_DESCRIPTOR}`],
    ["--", ...command],
  ].flat();
}

/** bwrap makes missing folders for its own user alone, so each is made before it is needed. */
function mountArguments(mounts: readonly Mount[]): readonly string[] {
  const made = new Set<string>();
  const taken: Mount[] = [];
  return arrangeMounts(mounts).flatMap((mount) => {
    const folders = foldersAbove(mount.at).filter((folder) => {
      return !made.has(folder) && !taken.some(({ at }) => isWithin(folder, at));
    });
    for (const folder of folders) made.add(folder);
    taken.push(mount);
    const place = mount.kind === "bind" ? ["--ro-bind", mount.source, mount.at] : ["--symlink", mount.to, mount.at];
    return [...folders.flatMap((folder) => ["--perms", "0755", "--dir", folder]), ...place];
  });
}

/** Folders for a place that somebody has chosen; what is judged has its own, and /dev is made by bwrap. */
function placeArguments(at: string): readonly string[] {
  if ([INSIDE.judged, "/dev"].some((folder) => isWithin(at, folder))) return [];
  return foldersAbove(at).flatMap((folder) => ["--perms", "0755", "--dir", folder]);
}

/** `/usr` and `/usr/lib` of `/usr/lib/x`. */
function foldersAbove(path: string): readonly string[] {
  const parts = path.split("/").slice(1, -1);
  return parts.map((_part, index) => `/${parts.slice(0, index + 1).join("/")}`);
}
