import type { Architecture } from "../../../../ports/sandbox.ts";

/** The number of a system call on each architecture; null where it has none. */
export type SyscallNumbers = Readonly<Record<Architecture, number | null>>;

/**
 * System calls that no honest test makes: whoever tries one is killed, which cannot be caught and is seen from outside.
 * Numbers: Linux, arch/x86/entry/syscalls/syscall_64.tbl and include/uapi/asm-generic/unistd.h.
 */
export const FATAL_SYSCALLS = {
  ptrace: on(101, 117),
  process_vm_readv: on(310, 270),
  process_vm_writev: on(311, 271),
  mount: on(165, 40),
  umount2: on(166, 39),
  pivot_root: on(155, 41),
  chroot: on(161, 51),
  mount_setattr: on(442, 442),
  open_tree: on(428, 428),
  move_mount: on(429, 429),
  fsopen: on(430, 430),
  fsconfig: on(431, 431),
  fsmount: on(432, 432),
  fspick: on(433, 433),
  swapon: on(167, 224),
  swapoff: on(168, 225),
  reboot: on(169, 142),
  kexec_load: on(246, 104),
  kexec_file_load: on(320, 294),
  init_module: on(175, 105),
  finit_module: on(313, 273),
  delete_module: on(176, 106),
  bpf: on(321, 280),
  userfaultfd: on(323, 282),
  fanotify_init: on(300, 262),
  keyctl: on(250, 219),
  add_key: on(248, 217),
  request_key: on(249, 218),
  unshare: on(272, 97),
  setns: on(308, 268),
  open_by_handle_at: on(304, 265),
  acct: on(163, 89),
  settimeofday: on(164, 170),
  clock_settime: on(227, 112),
  sethostname: on(170, 161),
  setdomainname: on(171, 162),
  iopl: on(172, null),
  ioperm: on(173, null),
  modify_ldt: on(154, null),
  quotactl: on(179, 60),
  quotactl_fd: on(443, 443),
  uselib: on(134, null),
} as const satisfies Readonly<Record<string, SyscallNumbers>>;

/** System calls that runtimes try and can do without: they fail with EPERM. */
export const REFUSED_SYSCALLS = {
  kcmp: on(312, 272),
  pidfd_getfd: on(438, 438),
  perf_event_open: on(298, 241),
  io_uring_setup: on(425, 425),
  io_uring_enter: on(426, 426),
  io_uring_register: on(427, 427),
  name_to_handle_at: on(303, 264),
  clock_adjtime: on(305, 266),
  adjtimex: on(159, 171),
  syslog: on(103, 116),
  lookup_dcookie: on(212, 18),
  vhangup: on(153, 58),
  ustat: on(136, null),
  sysfs: on(139, null),
  _sysctl: on(156, null),
  nfsservctl: on(180, 42),
  create_module: on(174, null),
  query_module: on(178, null),
  get_kernel_syms: on(177, null),
  move_pages: on(279, 239),
  migrate_pages: on(256, 238),
  mbind: on(237, 235),
  set_mempolicy: on(238, 237),
  set_mempolicy_home_node: on(450, 450),
  process_madvise: on(440, 440),
  // A file in memory has no mount, so that no `noexec` keeps it from being run.
  memfd_create: on(319, 279),
  memfd_secret: on(447, 447),
} as const satisfies Readonly<Record<string, SyscallNumbers>>;

/** Those that are allowed or not by what they are given. */
export const EXAMINED_SYSCALLS = {
  clone: on(56, 220),
  clone3: on(435, 435),
  socket: on(41, 198),
  socketpair: on(53, 199),
  ioctl: on(16, 29),
  personality: on(135, 92),
} as const satisfies Readonly<Record<string, SyscallNumbers>>;

/** mseal, of Linux 6.10: what is newer is not known here, and does not exist inside. */
export const NEWEST_SYSCALL = 462;

function on(x64: number, arm64: number | null): { readonly x64: number; readonly arm64: number | null } {
  return { x64, arm64 };
}
