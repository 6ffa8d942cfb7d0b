import type { NonEmpty } from "../../../core/brand.ts";
import type { BubblewrapHost } from "../../../ports/sandbox.ts";
import { STAGE, STAGED } from "./places.ts";

/** What bwrap is to make, and to start in it. */
export interface Enclosure {
  readonly host: Pick<BubblewrapHost, "privilege">;
  /** Where folders of the stage that can be written to are seen: name and place. */
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

/** Arguments for bwrap(1). */
export function bubblewrapArguments(enclosure: Enclosure): readonly string[] {
  const { host, writable, folder, environment, command } = enclosure;
  return [
    NAMESPACES,
    PRIVILEGES[host.privilege],
    // What is mounted below it comes with it, and is read-only as well.
    ["--ro-bind", `${STAGE}/${STAGED.root}`, "/"],
    ["--proc", "/proc", "--dev-bind", `${STAGE}/${STAGED.devices}`, "/dev"],
    writable.flatMap(({ name, at }) => ["--bind", `${STAGE}/${STAGED.writable}/${name}`, at]),
    ["--remount-ro", "/dev"],
    ["--chdir", folder],
    Object.entries(environment).flatMap(([name, value]) => ["--setenv", name, value]),
    ["--json-status-fd", `${STATUS_DESCRIPTOR}`, "--seccomp", `${FILTER_DESCRIPTOR}`],
    ["--", ...command],
  ].flat();
}
