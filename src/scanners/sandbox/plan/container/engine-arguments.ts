import type { ContainerHost } from "../../../../ports/sandbox.ts";
import { OPEN_FILES } from "../limits.ts";
import type { FileSystem } from "./file-systems.ts";
import type { Bind } from "./provide.ts";
import { TOOLS } from "./container-script.ts";

/** What an engine is to make. */
export interface Enclosure {
  readonly name: string;
  readonly fileSystems: readonly FileSystem[];
  readonly binds: readonly Bind[];
  /** Of all processes together, with the files that lie in memory. */
  readonly memoryBytes: number;
  /** Of what is judged, and of all that is in the container. */
  readonly processes: number;
  readonly allProcesses: number;
}

/** How people find containers of ours; nothing here asks for it. */
const LABEL = "evogate=sandbox";

/** Gone when it ends, nothing of it kept, nothing fetched: an image that is not there is an error. */
const PASSING = ["--rm", "--interactive", "--pull", "never", "--log-driver", "none", "--label", LABEL];
/** No way out, no memory and no process shared. Without `cgroupns` those of cgroups v1 would be the host's. */
const APART = ["--network", "none", "--ipc", "none", "--cgroupns", "private", "--hostname", "sandbox", "--read-only"];
/**
 * The first process unpacks what is judged, so that whoever is tested cannot change it; what it starts then has a uid of
 * its own, has lost these capabilities as well, and can get none back.
 */
const POWERS = [
  ["--user", "0:0", "--cap-drop", "all"],
  ["setuid", "setgid", "setpcap"].flatMap((capability) => ["--cap-add", capability]),
  ["--security-opt", "no-new-privileges", "--security-opt", "seccomp=/dev/fd/3"],
].flat();

/**
 * What only one engine does, or does without being asked: more places to write to, variables of proxies, `/etc/hosts`.
 * docker makes that one always, and would name the servers of the machine beside it: this one is nobody's (RFC 5737).
 */
const OWN: Readonly<Record<ContainerHost["backend"], readonly string[]>> = {
  podman: ["--read-only-tmpfs=false", "--http-proxy=false", "--no-hosts", "--passwd=false", "--systemd=false"],
  docker: ["--add-host", "sandbox:127.0.0.1", "--dns", "192.0.2.53"],
};

/** Arguments for podman-run(1) and docker-run(1), up to the image. */
export function engineArguments(backend: ContainerHost["backend"], enclosure: Enclosure): readonly string[] {
  const { name, fileSystems, binds, memoryBytes, processes, allProcesses } = enclosure;
  return [
    ["--name", name, ...PASSING, ...APART, ...POWERS, ...OWN[backend]],
    // Swap counts with it: the two are the same.
    ["--memory", `${memoryBytes}`, "--memory-swap", `${memoryBytes}`, "--pids-limit", `${allProcesses}`],
    // podman sets these two itself, higher than a machine may allow.
    ["--ulimit", `nofile=${OPEN_FILES}:${OPEN_FILES}`, "--ulimit", `nproc=${processes}:${processes}`],
    fileSystems.flatMap((each) => ["--tmpfs", tmpfsOption(backend, each)]),
    binds.flatMap(({ source, at }) => ["--mount", `type=bind,source=${source},target=${at},readonly=true`]),
    ["--workdir", "/", "--entrypoint", `${TOOLS}/sh`],
  ].flat();
}

/** podman refuses `nr_inodes`: there, inodes are limited by the memory that they take. */
function tmpfsOption(backend: ContainerHost["backend"], { at, bytes, inodes, mode }: FileSystem): string {
  const options = `mode=${mode},size=${bytes}${backend === "docker" ? `,nr_inodes=${inodes}` : ""}`;
  return `${at}:rw,noexec,nosuid,nodev,${options}`;
}
