/** A system call that is let through or not by one of its arguments, of which the low 32 bits are looked at. */
export interface ExaminedSyscall {
  readonly name: string;
  readonly numbers: readonly [x64: number, arm64: number];
  /** Its index, from 0. */
  readonly argument: number;
  /** The values with which it is not let through. */
  readonly refuses: Values;
  readonly answer: "kill" | { readonly error: number };
}

export type Values =
  | { readonly kind: "all" }
  | { readonly kind: "any-bit"; readonly bits: number }
  | { readonly kind: "these"; readonly values: readonly number[] }
  /** In ascending order. */
  | { readonly kind: "all-but"; readonly values: readonly number[] };

/** Error numbers (asm-generic/errno*.h). */
export const EPERM = 1;
export const ENOSYS = 38;
const EAFNOSUPPORT = 97;

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
 * The network namespace has no way out, so Internet sockets may be made; AF_VSOCK, netlink and packet sockets reach
 * further than a namespace, so they may not.
 */
export const EXAMINED_SYSCALLS: readonly ExaminedSyscall[] = [
  // Its flags stand behind a pointer, which no filter follows; the C library then takes clone.
  { name: "clone3", numbers: [435, 435], argument: 0, refuses: { kind: "all" }, answer: { error: ENOSYS } },
  {
    name: "clone",
    numbers: [56, 220],
    argument: 0,
    refuses: { kind: "any-bit", bits: NEW_NAMESPACES },
    answer: "kill",
  },
  {
    name: "socket",
    numbers: [41, 198],
    argument: 0,
    refuses: { kind: "all-but", values: [AF_UNIX, AF_INET, AF_INET6] },
    answer: { error: EAFNOSUPPORT },
  },
  {
    name: "socketpair",
    numbers: [53, 199],
    argument: 0,
    refuses: { kind: "all-but", values: [AF_UNIX] },
    answer: { error: EAFNOSUPPORT },
  },
  {
    name: "ioctl",
    numbers: [16, 29],
    argument: 1,
    refuses: { kind: "these", values: TERMINAL_REQUESTS },
    answer: { error: EPERM },
  },
  {
    name: "personality",
    numbers: [135, 92],
    argument: 0,
    refuses: { kind: "all-but", values: PERSONALITIES },
    answer: { error: EPERM },
  },
];
