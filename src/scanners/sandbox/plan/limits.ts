import type { SandboxPolicy } from "../../../core/policy.ts";

/** What a policy limits a run to; megabytes are MiB, kilobytes KiB. */
export type SandboxLimits = Pick<
  SandboxPolicy,
  "timeoutSeconds" | "cpuSeconds" | "memoryMb" | "processes" | "fileMb" | "outputKb"
>;

export const MIB: number = 1024 * 1024;
/** Between the signal that asks a program to end for its CPU time, and the one that does. */
const GRACE_SECONDS = 2;
export const OPEN_FILES = 256;
/** Files and folders that can be made in all writable places together. */
export const INODES = 16_384;

/**
 * Arguments for prlimit(1). Memory is limited by RLIMIT_DATA, which counts what is really asked for (since Linux 4.7):
 * V8 reserves gigabytes of addresses, so that RLIMIT_AS would have to be too high to mean anything. `ownThreads`: of what
 * is not judged and runs beside it.
 */
export function limitArguments(limits: SandboxLimits, ownThreads = 0): readonly string[] {
  return [
    "--core=0",
    `--nofile=${OPEN_FILES}`,
    `--cpu=${limits.cpuSeconds}:${hardCpuSeconds(limits)}`,
    `--fsize=${limits.fileMb * MIB}`,
    `--data=${limits.memoryMb * MIB}`,
    `--nproc=${limits.processes + ownThreads}`,
    "--memlock=0",
    "--msgqueue=0",
  ];
}

/** When a process is killed for its CPU time, and all of them for theirs together; before that, each is asked to end. */
export function hardCpuSeconds({ cpuSeconds }: SandboxLimits): number {
  return cpuSeconds + GRACE_SECONDS;
}

/** All that can be written, in bytes: two files of the largest size. */
export function diskBytes({ fileMb }: SandboxLimits): number {
  return 2 * fileMb * MIB;
}
