import type { Architecture } from "../../../../ports/sandbox.ts";
import { ENOSYS, EPERM, EXAMINED_SYSCALLS, type ExaminedSyscall } from "./examined-syscalls.ts";
import {
  answer,
  ARCHITECTURE_OFFSET,
  argumentOffset,
  encode,
  load,
  NUMBER_OFFSET,
  when,
  type Instruction,
} from "./instructions.ts";
import { FATAL_SYSCALLS, NEWEST_SYSCALL, REFUSED_SYSCALLS, type SyscallNumbers } from "./syscalls.ts";

/** Answers of a filter (linux/seccomp.h). */
const ALLOW = 0x7fff0000;
const KILL_PROCESS = 0x80000000;

/** AUDIT_ARCH_X86_64 and AUDIT_ARCH_AARCH64 (linux/audit.h). */
const AUDIT_ARCHITECTURES: Readonly<Record<Architecture, number>> = { x64: 0xc000003e, arm64: 0xc00000b7 };
/** Numbers from here on are those of the x32 ABI, by which a deny-list could be passed. */
const X32_BIT = 0x40000000;

/**
 * The seccomp program of a sandbox, as `bwrap --seccomp` takes it. Other architectures and ABIs are killed; calls that
 * nobody honest makes are killed; what is newer than the table does not exist; the rest of the list is refused.
 */
export function buildSeccompFilter(architecture: Architecture): Uint8Array {
  const column = architecture === "x64" ? 0 : 1;
  const numbersOf = (table: Readonly<Record<string, SyscallNumbers>>): readonly number[] =>
    Object.values(table).flatMap((numbers) => numbers[column] ?? []);
  return encode([
    load(ARCHITECTURE_OFFSET),
    ...unless(AUDIT_ARCHITECTURES[architecture], answer(KILL_PROCESS)),
    load(NUMBER_OFFSET),
    ...(architecture === "x64" ? when("atLeast", X32_BIT, [answer(KILL_PROCESS)]) : []),
    ...when("above", NEWEST_SYSCALL, [answer(errorOf(ENOSYS))]),
    ...numbersOf(FATAL_SYSCALLS).flatMap((number) => when("equals", number, [answer(KILL_PROCESS)])),
    ...numbersOf(REFUSED_SYSCALLS).flatMap((number) => when("equals", number, [answer(errorOf(EPERM))])),
    ...EXAMINED_SYSCALLS.flatMap((each) => when("equals", each.numbers[column], examine(each))),
    answer(ALLOW),
  ]);
}

/** What is done with a call once its number is known; it always ends with an answer. */
function examine({ argument, refuses, answer: given }: ExaminedSyscall): readonly Instruction[] {
  const refuse = answer(given === "kill" ? KILL_PROCESS : errorOf(given.error));
  const allow = answer(ALLOW);
  const look = load(argumentOffset(argument));
  switch (refuses.kind) {
    case "all":
      return [refuse];
    case "any-bit":
      return [look, ...when("hasAny", refuses.bits, [refuse]), allow];
    case "these":
      return [look, ...refuses.values.flatMap((value) => when("equals", value, [refuse])), allow];
    case "all-but":
      return [look, ...refuses.values.flatMap((value) => when("equals", value, [allow])), refuse];
  }
}

/** An answer to everything but one value. */
function unless(value: number, otherwise: Instruction): readonly Instruction[] {
  return [{ code: 0x15, ifTrue: 1, ifFalse: 0, operand: value }, otherwise];
}

/** SECCOMP_RET_ERRNO. */
function errorOf(number: number): number {
  return 0x00050000 | number;
}
