import { fail, ok, type Result } from "../../../../core/fault.ts";
import type { ContainerHost, ContainerPlan } from "../../../../ports/sandbox.ts";
import { packArchive, packBelow, roomOf, type PackedEntry } from "../archive.ts";
import { RELAY_THREADS, relayArguments, relayMemory, WAY_OUT } from "../egress.ts";
import { dropArguments } from "../drop-arguments.ts";
import { diskBytes, limitArguments, MIB } from "../limits.ts";
import { environmentOf, type Job } from "../plan.ts";
import { packSettings } from "../settings.ts";
import { buildSeccompProfile } from "../seccomp/profile.ts";
import { engineArguments } from "./engine-arguments.ts";
import { listFileSystems } from "./file-systems.ts";
import { provide } from "./provide.ts";
import { containerScript, FIRST_LINE, TOOLS } from "./container-script.ts";
import { startScript } from "./start-script.ts";

/** Files of `/etc` that an engine makes by itself. */
const OF_ENGINE: Readonly<Record<ContainerHost["backend"], readonly string[]>> = { podman: [], docker: ["hosts"] };
/** What the shell and the programs that prepare everything take themselves. */
const OWN_MEMORY = 8 * MIB;
const OWN_PROCESSES = 4;

/**
 * The recipe of one run in a container: an empty image that only this machine's programs are mounted into, read-only. What
 * is judged comes by standard input into a file system from which nothing can be executed. `name` has to be new. Fault
 * `sandbox-broken` for a path that an engine's options have no room for.
 */
export function planContainer(job: Job, host: ContainerHost, name: string): Result<ContainerPlan> {
  const { engine, backend, image, programs, processId } = host;
  const { egress } = job;
  const { links, binds } = provide([...job.mounts, ...(egress?.relay.mounts ?? [])], host);
  const entries: readonly PackedEntry[] = [
    { kind: "folder", path: Buffer.from("judged") },
    ...packSettings("etc", OF_ENGINE[backend]),
    ...links,
    ...packBelow("judged", job.files),
  ];
  const fileSystems = listFileSystems(job, entries);
  const strange = [...binds.flatMap(({ source, at }) => [source, at]), ...fileSystems.map(({ at }) => at)].find(
    (path) => !MOUNTABLE.test(path),
  );
  if (strange !== undefined) {
    return fail("sandbox-broken", `${backend} cannot mount ${JSON.stringify(strange)}: its options have no quotes`);
  }
  const { memoryMb, timeoutSeconds, outputKb } = job.limits;
  const threads = egress === null ? 0 : RELAY_THREADS;
  const processes = job.limits.processes + threads;
  const options = engineArguments(backend, {
    name,
    fileSystems,
    binds,
    memoryBytes: memoryMb * MIB + roomOf(entries) + diskBytes(job.limits) + OWN_MEMORY + relayMemory(egress),
    processes,
    allProcesses: processes + OWN_PROCESSES,
  });
  return ok({
    backend,
    argv: [
      programs.sh,
      ...[
        ["-c", startScript(backend, buildSeccompProfile(host.architecture), egress !== null), "evogate"],
        [name, engine, ...options, image],
        ["-c", containerScript(job.told !== null), "evogate", job.folder],
        // Of the engine's variables, and those it takes from its user's settings, nothing gets through.
        [`${TOOLS}/env`, "-i", ...Object.entries(environmentOf(job)).map((pair) => pair.join("="))],
        [`${TOOLS}/prlimit`, ...limitArguments(job.limits, threads), "--"],
        [`${TOOLS}/setpriv`, ...dropArguments(uidOf(processId, job.number))],
        relayArguments(egress, WAY_OUT.socket),
        job.command,
      ].flat(),
    ],
    archive: packArchive(entries, job.told),
    wallMilliseconds: timeoutSeconds * 1000,
    outputBytes: outputKb * 1024,
    allowHosts: egress?.hosts ?? [],
    firstLine: FIRST_LINE,
  });
}

/** `--mount` divides its parts by commas, `--tmpfs` by colons. */
const MOUNTABLE = /^\/[^,:"\\\p{Cc}]*$/u;

/** Within the ids of a user namespace, which are these for an engine that is not root's (subuid(5)). */
const FIRST_UID = 10_000;
const UIDS = 50_000;
const UIDS_OF_A_PROCESS = 16;

/** The limit on processes is counted by uid, across containers: so not two that run at once have the same one. */
function uidOf(processId: number, number: number): number {
  return FIRST_UID + ((processId * UIDS_OF_A_PROCESS + (number % UIDS_OF_A_PROCESS)) % UIDS);
}
