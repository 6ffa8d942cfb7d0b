import type { Architecture } from "../../../../ports/sandbox.ts";
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
import {
  EXAMINED_SYSCALLS,
  FATAL_SYSCALLS,
  NEWEST_SYSCALL,
  REFUSED_SYSCALLS,
  type SyscallNumbers,
} from "./syscalls.ts";

/** Answers of a filter (linux/seccomp.h) and error numbers (asm-generic/errno*.h). */
const ALLOW = 0x7fff0000;
const KILL_PROCESS = 0x80000000;
const EPERM = 1;
const ENOSYS = 38;
const EAFNOSUPPORT = 97;

/** AUDIT_ARCH_X86_64 and AUDIT_ARCH_AARCH64 (linux/audit.h). */
const AUDIT_ARCHITECTURES: Readonly<Record<Architecture, number>> = { x64: 0xc000003e, arm64: 0xc00000b7 };
/** Numbers from here on are those of the x32 ABI, by which a deny-list could be passed. */
const X32_BIT = 0x40000000;
/** CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET (linux/sched.h). */
const NEW_NAMESPACES = 0x7e020000;
const AF_UNIX = 1;
const AF_INET = 2;
const AF_INET6 = 10;
/**
 * TIOCSTI types into the terminal of whoever started this, TIOCLINUX pastes into a console, TIOCSETD loads a line
 * discipline (asm-generic/ioctls.h).
 */
const TERMINAL_REQUESTS = [0x5412, 0x541c, 0x5423];
/** PER_LINUX, and the value that only asks. Others switch off what protects memory. */
const PERSONALITIES = [0, 0xffffffff];

/**
 * The seccomp program of a sandbox, as `bwrap --seccomp` takes it. Other architectures and ABIs are killed; calls that
 * nobody honest makes are killed; what is newer than the table does not exist; the rest of the list is refused.
 * The network namespace has no way out, so Internet sockets may be made; AF_VSOCK, netlink and packet sockets reach
 * further than a namespace, so they may not.
 */
export function buildSeccompFilter(architecture: Architecture): Uint8Array {
  const column = architecture === "x64" ? 0 : 1;
  const numbersOf = (table: Readonly<Record<string, SyscallNumbers>>): readonly number[] =>
    Object.values(table).flatMap((numbers) => numbers[column] ?? []);
  const examined = (name: keyof typeof EXAMINED_SYSCALLS, look: readonly Instruction[]): readonly Instruction[] =>
    when("equals", EXAMINED_SYSCALLS[name][column], look);
  const refuse = answer(errorOf(EPERM));
  return encode([
    load(ARCHITECTURE_OFFSET),
    ...unless(AUDIT_ARCHITECTURES[architecture], answer(KILL_PROCESS)),
    load(NUMBER_OFFSET),
    ...(architecture === "x64" ? when("atLeast", X32_BIT, [answer(KILL_PROCESS)]) : []),
    ...when("above", NEWEST_SYSCALL, [answer(errorOf(ENOSYS))]),
    ...numbersOf(FATAL_SYSCALLS).flatMap((number) => when("equals", number, [answer(KILL_PROCESS)])),
    ...numbersOf(REFUSED_SYSCALLS).flatMap((number) => when("equals", number, [refuse])),
    // Its flags stand behind a pointer, which no filter follows; the C library then takes clone.
    ...examined("clone3", [answer(errorOf(ENOSYS))]),
    ...examined("clone", [
      load(argumentOffset(0)),
      ...when("hasAny", NEW_NAMESPACES, [answer(KILL_PROCESS)]),
      answer(ALLOW),
    ]),
    ...examined("socket", allowOnly(0, [AF_UNIX, AF_INET, AF_INET6], EAFNOSUPPORT)),
    ...examined("socketpair", allowOnly(0, [AF_UNIX], EAFNOSUPPORT)),
    ...examined("ioctl", [
      load(argumentOffset(1)),
      ...TERMINAL_REQUESTS.flatMap((request) => when("equals", request, [refuse])),
      answer(ALLOW),
    ]),
    ...examined("personality", allowOnly(0, PERSONALITIES, EPERM)),
    answer(ALLOW),
  ]);
}

function allowOnly(argument: number, values: readonly number[], error: number): readonly Instruction[] {
  return [
    load(argumentOffset(argument)),
    ...values.flatMap((value) => when("equals", value, [answer(ALLOW)])),
    answer(errorOf(error)),
  ];
}

/** An answer to everything but one value. */
function unless(value: number, otherwise: Instruction): readonly Instruction[] {
  return [{ code: 0x15, ifTrue: 1, ifFalse: 0, operand: value }, otherwise];
}

/** SECCOMP_RET_ERRNO. */
function errorOf(number: number): number {
  return 0x00050000 | number;
}
