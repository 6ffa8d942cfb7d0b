import type { NonEmpty } from "../../../core/brand.ts";
import type { BubblewrapHost, BubblewrapPlan, Mount } from "../../../ports/sandbox.ts";
import { inodesOf, packArchive, packBelow, packFile, roomOf, type PackedEntry } from "./archive.ts";
import { arrangeMounts } from "./arrange-mounts.ts";
import { bubblewrapArguments } from "./bubblewrap.ts";
import { dropArguments } from "./drop-arguments.ts";
import { layOutDevices } from "./devices.ts";
import { diskBytes, hardCpuSeconds, limitArguments, MIB, type SandboxLimits } from "./limits.ts";
import { INSIDE, STAGED } from "./places.ts";
import { proxyEnvironment, RELAY_THREADS, relayArguments, relayMemory, WAY_OUT, type Egress } from "./egress.ts";
import { layOutRoot } from "./root.ts";
import { buildSeccompFilter } from "./seccomp/filter.ts";
import { listStageMounts, stageScript } from "./stage-script.ts";
import { traceArguments, TRACER } from "./trace-arguments.ts";

/** One command to run in a sandbox of its own. */
export interface Job {
  readonly command: NonEmpty<string>;
  /** Absolute, inside. */
  readonly folder: string;
  /** What is judged; paths are those of the repository. */
  readonly files: readonly PackedEntry[];
  /** What lies in the home from the beginning, where anybody may change it; paths are those below it. */
  readonly home: readonly PackedEntry[];
  /** One line that the command finds at its standard input, once: nothing else inside ever gets to see it. */
  readonly told: string | null;
  readonly mounts: readonly Mount[];
  /** More places that can be written to, absolute, inside. They are empty at first. */
  readonly writable: readonly string[];
  readonly searchPath: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly limits: SandboxLimits;
  readonly egress: Egress | null;
  /** Whether strace watches it, where the host has one; a container is never watched. */
  readonly isTraced: boolean;
  /** Which run of this process it is, from 0. */
  readonly number: number;
}

/** What builds a sandbox and stays with it takes itself: tar, unshare and bwrap, and what the kernel keeps of them. */
const OWN_MEMORY = 32 * MIB;
const OWN_PROCESSES = 8;

/** Of what strace writes: some sixty thousand calls. Who makes more has not been watched to the end. */
const TRACE_BYTES = 8 * MIB;

/** Where tests always may write to. */
export const WRITABLE: readonly { readonly name: string; readonly at: string }[] = [
  { name: "work", at: INSIDE.work },
  { name: "tmp", at: INSIDE.temporary },
  { name: "shm", at: INSIDE.sharedMemory },
];

/** All that is in the environment besides what a policy passes on. */
export const ENVIRONMENT: Readonly<Record<string, string>> = {
  HOME: INSIDE.work,
  TMPDIR: INSIDE.temporary,
  USER: "sandbox",
  LOGNAME: "sandbox",
  LANG: "C.UTF-8",
  // The judged files cannot be written to, and a cache beside them would be no part of what was judged.
  PYTHONDONTWRITEBYTECODE: "1",
  PYTHONUNBUFFERED: "1",
};

/** All variables that a job sees. */
export function environmentOf({ searchPath, egress, environment }: Job): Readonly<Record<string, string>> {
  return { PATH: searchPath.join(":"), ...ENVIRONMENT, ...proxyEnvironment(egress), ...environment };
}

/**
 * The whole recipe for one run, as a pure function: prepare file systems, limit, enclose, drop what is left of privileges,
 * start. Each program becomes the next one, but for unshare, which waits for what it has started.
 */
export function planRun(job: Job, host: BubblewrapHost): BubblewrapPlan {
  const { programs } = host;
  const { egress } = job;
  const strace = job.isTraced ? host.strace : null;
  const beside = (egress === null ? 0 : RELAY_THREADS) + (strace === null ? 0 : TRACER.processes);
  const extra = job.writable.map((at, index) => ({ name: `extra-${index}`, at }));
  const writable = [...WRITABLE, ...extra];
  const mounts = arrangeMounts([...job.mounts, ...(egress?.relay.mounts ?? []), ...dropMounts(host)]);
  const parts = [
    layOutRoot(
      mounts,
      writable.map(({ at }) => at),
    ),
    layOutDevices(),
  ];
  const entries: readonly PackedEntry[] = [
    ...writable.map(({ name }): PackedEntry => ({
      kind: "open-folder",
      path: Buffer.from(`${STAGED.writable}/${name}`),
    })),
    packFile(STAGED.filter, buildSeccompFilter(host.architecture)),
    packFile(STAGED.mounts, listStageMounts(parts.flatMap(({ staged }) => staged))),
    ...parts.flatMap((part) => part.entries),
    ...packBelow(`${STAGED.root}${INSIDE.judged}`, job.files),
    ...packBelow(`${STAGED.writable}/work`, job.home),
  ];
  const staging = { room: roomOf(entries), inodes: inodesOf(entries), limits: job.limits, isTold: job.told !== null };
  const enclosure = {
    host,
    writable,
    folder: job.folder,
    environment: environmentOf(job),
    command: [
      ...dropPrivileges(host, job.number),
      ...relayArguments(egress, WAY_OUT.descriptor),
      ...job.command,
    ] as unknown as NonEmpty<string>,
  };
  return {
    backend: "bwrap",
    privilege: host.privilege,
    argv: [
      programs.setpriv,
      ...[
        ["--pdeathsig", "KILL", "--"],
        [programs.unshare, ...NAMESPACES[host.privilege], "--"],
        [programs.shell, "-c", stageScript(staging), "evogate"],
        strace === null ? [] : traceArguments(strace, programs, job.home.length > 0),
        [programs.prlimit, ...limitArguments(job.limits, beside), "--"],
        [programs.bwrap, ...bubblewrapArguments(enclosure)],
      ].flat(),
    ],
    archive: packArchive(entries, job.told),
    wallMilliseconds: job.limits.timeoutSeconds * 1000,
    outputBytes: job.limits.outputKb * 1024,
    memoryBytes: job.limits.memoryMb * MIB + relayMemory(egress),
    cpuSeconds: hardCpuSeconds(job.limits),
    totals: {
      memoryBytes:
        job.limits.memoryMb * MIB +
        staging.room +
        diskBytes(job.limits) +
        OWN_MEMORY +
        relayMemory(egress) +
        (strace === null ? 0 : TRACER.memoryBytes),
      processes: job.limits.processes + beside + OWN_PROCESSES,
    },
    traceBytes: strace === null ? 0 : TRACE_BYTES,
    allowHosts: egress?.hosts ?? [],
  };
}

/**
 * For unshare(1): mounts that nobody else sees, and processes that all end with the first of them, which ends with whoever
 * started it. bwrap's own `--die-with-parent` is not enough: when it is killed while it builds the sandbox, what is in
 * there has not asked for that signal yet, and stays. A user needs a namespace in which all this is allowed.
 */
const ALONE = ["--mount", "--propagation", "private", "--pid", "--fork", "--kill-child=KILL"];
const NAMESPACES: Readonly<Record<BubblewrapHost["privilege"], readonly string[]>> = {
  root: ALONE,
  user: ["--user", "--map-root-user", ...ALONE],
};

/** Where setpriv is inside, as root. */
const SETPRIV_INSIDE = "/evogate/setpriv";

function dropMounts({ privilege, programs, dropping }: BubblewrapHost): readonly Mount[] {
  return privilege === "user" ? [] : [...dropping, { kind: "file", source: programs.setpriv, at: SETPRIV_INSIDE }];
}

/** No account has an id from here on, and no range that systemd.io/UIDS-GIDS names. */
const FIRST_UID = 1_900_000_000;
const UIDS_OF_A_PROCESS = 16;

/**
 * A uid that nothing else on the machine has, so that its limit on processes counts this run alone: of each process that
 * runs sandboxes a few in turn, because not many run at once.
 */
function dropPrivileges({ privilege, processId }: BubblewrapHost, number: number): readonly string[] {
  if (privilege === "user") return [];
  const uid = FIRST_UID + processId * UIDS_OF_A_PROCESS + (number % UIDS_OF_A_PROCESS);
  return [SETPRIV_INSIDE, ...dropArguments(uid)];
}

/**
 * How many programs of ours a trace shows before the first that is judged: the shell that closes the log, prlimit and bwrap,
 * then what drops the uid, and the relay.
 */
export function countOwnPrograms(
  { egress }: Pick<Job, "egress">,
  { privilege }: Pick<BubblewrapHost, "privilege">,
): number {
  return 3 + (privilege === "root" ? 1 : 0) + (egress === null ? 0 : 1);
}
