import type { Architecture } from "../../../../ports/sandbox.ts";
import { EPERM, EXAMINED_SYSCALLS, type ExaminedSyscall, type Values } from "./examined-syscalls.ts";
import { FATAL_SYSCALLS, REFUSED_SYSCALLS, type SyscallNumbers } from "./syscalls.ts";

/** A rule of a profile; without `args` it is about every such call (containers/common and moby, `seccomp.json`). */
interface ProfileRule {
  readonly names: readonly string[];
  readonly action: "SCMP_ACT_KILL_PROCESS" | "SCMP_ACT_ERRNO";
  readonly errnoRet?: number;
  readonly args?: readonly [Condition];
}

/** libseccomp compares 64 bits. `SCMP_CMP_MASKED_EQ`: `value` is the mask, `valueTwo` what is left of it. */
interface Condition {
  readonly index: number;
  readonly op: "SCMP_CMP_EQ" | "SCMP_CMP_GT" | "SCMP_CMP_MASKED_EQ";
  readonly value: number;
  readonly valueTwo?: number;
}

const ARCHITECTURES: Readonly<Record<Architecture, string>> = { x64: "SCMP_ARCH_X86_64", arm64: "SCMP_ARCH_AARCH64" };
const LOW_32_BITS = 0xffffffff;

/**
 * The same table as the filter's, as podman and docker take it: JSON. Other architectures and x32 are killed, because only
 * one is named. Weaker in one way, because a profile has names and no numbers: a call that is newer than the table, and
 * one that the engine's libseccomp has no name for, is let through.
 */
export function buildSeccompProfile(architecture: Architecture): string {
  const column = architecture === "x64" ? 0 : 1;
  const namesOf = (table: Readonly<Record<string, SyscallNumbers>>): readonly string[] =>
    Object.keys(table).filter((name) => table[name]?.[column] !== null);
  const syscalls: readonly ProfileRule[] = [
    { names: namesOf(FATAL_SYSCALLS), action: "SCMP_ACT_KILL_PROCESS" },
    { names: namesOf(REFUSED_SYSCALLS), action: "SCMP_ACT_ERRNO", errnoRet: EPERM },
    ...EXAMINED_SYSCALLS.flatMap(refuse),
  ];
  return JSON.stringify({ defaultAction: "SCMP_ACT_ALLOW", architectures: [ARCHITECTURES[architecture]], syscalls });
}

function refuse({ name, argument: index, refuses, answer }: ExaminedSyscall): readonly ProfileRule[] {
  const rule: ProfileRule =
    answer === "kill"
      ? { names: [name], action: "SCMP_ACT_KILL_PROCESS" }
      : { names: [name], action: "SCMP_ACT_ERRNO", errnoRet: answer.error };
  if (refuses.kind === "all") return [rule];
  return conditionsOf(refuses).map((condition) => ({ ...rule, args: [{ index, ...condition }] }));
}

/** Each by itself is enough to refuse: libseccomp takes one condition an argument. */
function conditionsOf(refuses: Exclude<Values, { kind: "all" }>): readonly Omit<Condition, "index">[] {
  switch (refuses.kind) {
    case "any-bit":
      return bitsOf(refuses.bits).map((bit) => ({ op: "SCMP_CMP_MASKED_EQ", value: bit, valueTwo: bit }));
    case "these":
      // The kernel drops what is above; a comparison of all 64 bits could be passed by setting one of them.
      return refuses.values.map((valueTwo) => ({ op: "SCMP_CMP_MASKED_EQ", value: LOW_32_BITS, valueTwo }));
    case "all-but":
      return allBut(refuses.values);
  }
}

/**
 * No condition says "neither this nor that": what lies between the allowed values is named one by one, and what is above
 * the last of them at once. An allowed value that is far from zero is refused with the rest.
 */
function allBut(values: readonly number[]): readonly Omit<Condition, "index">[] {
  const small = values.filter((value) => value < 64);
  const last = small.at(-1) ?? 0;
  const between = Array.from({ length: last }, (_, value) => value).filter((value) => !small.includes(value));
  return [...between.map((value) => ({ op: "SCMP_CMP_EQ", value }) as const), { op: "SCMP_CMP_GT", value: last }];
}

function bitsOf(bits: number): readonly number[] {
  return Array.from({ length: 31 }, (_, index) => 1 << index).filter((bit) => (bits & bit) !== 0);
}
