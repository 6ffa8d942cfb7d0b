import type { Options } from "./options.ts";

/** A program that runs the words it is given as a command. */
export interface Wrapper extends Options {
  /** How many operands come before the command: `timeout 5 …`. */
  readonly operands?: number;
  /** Whether `name=value` may come before the command. */
  readonly takesAssignments?: boolean;
  /** Whether what is read from the input becomes further arguments. */
  readonly appendsInput?: boolean;
  /** Options with which it asks about a command and does not run it: `command -v`. */
  readonly asks?: RegExp;
}

/**
 * By name. Options with values as their manual pages list them: sudo 1.9, GNU coreutils 9, findutils 4.9, util-linux
 * 2.38, and POSIX for the shell's own.
 */
export const WRAPPERS: ReadonlyMap<string, Wrapper> = new Map<string, Wrapper>([
  [
    "sudo",
    {
      short: "CDghpRrtTuU",
      long: ["user", "group", "host", "prompt", "chdir", "chroot", "role", "type", "close-from", "other-user"],
      takesAssignments: true,
    },
  ],
  ["doas", { short: "Cu" }],
  ["pkexec", { short: "", long: ["user"] }],
  ["env", { short: "uC", long: ["unset", "chdir"], takesAssignments: true }],
  ["timeout", { short: "ks", long: ["kill-after", "signal"], operands: 1 }],
  ["nohup", { short: "" }],
  ["nice", { short: "n", long: ["adjustment"] }],
  ["ionice", { short: "cnpPu", long: ["class", "classdata"] }],
  ["chrt", { short: "TPD", operands: 1 }],
  ["taskset", { short: "", operands: 1 }],
  ["stdbuf", { short: "ioe", long: ["input", "output", "error"] }],
  ["setsid", { short: "" }],
  ["setarch", { short: "", operands: 1 }],
  ["chroot", { short: "", operands: 1 }],
  ["unshare", { short: "RwSG", long: ["root", "wd", "setuid", "setgid"] }],
  ["nsenter", { short: "tSG", long: ["target", "setuid", "setgid"] }],
  ["runuser", { short: "ugG", long: ["user", "group"] }],
  ["strace", { short: "abeEIoOpPsSuX" }],
  ["time", { short: "fo", long: ["format", "output"] }],
  ["exec", { short: "a" }],
  ["command", { short: "", asks: /^-p?[vV]/u }],
  ["builtin", { short: "" }],
  ["noglob", { short: "" }],
  ["busybox", { short: "" }],
  ["flock", { short: "EwW", long: ["timeout", "wait", "conflict-exit-code"], operands: 1 }],
  ["proxychains", { short: "f" }],
  ["proxychains4", { short: "f" }],
  ["torsocks", { short: "aup" }],
  ["caffeinate", { short: "tw" }],
  [
    "xargs",
    {
      short: "adEILnPs",
      long: ["arg-file", "delimiter", "max-args", "max-procs", "max-chars"],
      appendsInput: true,
    },
  ],
]);
