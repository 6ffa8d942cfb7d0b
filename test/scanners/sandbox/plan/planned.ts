import { execFileSync } from "node:child_process";
import type { BubblewrapHost, BubblewrapPlan } from "../../../../src/ports/sandbox.ts";
import type { Job } from "../../../../src/scanners/sandbox/plan/plan.ts";

/** A host, as a user and as root, and what is run there. */
export const HOST: BubblewrapHost = {
  backend: "bwrap",
  architecture: "x64",
  privilege: "user",
  programs: {
    setpriv: "/usr/bin/setpriv",
    unshare: "/usr/bin/unshare",
    shell: "/bin/sh",
    prlimit: "/usr/bin/prlimit",
    bwrap: "/usr/bin/bwrap",
  },
  strace: "/usr/bin/strace",
  dropping: [],
  system: [],
  cgroups: null,
  processId: 4321,
};
export const ROOT: BubblewrapHost = {
  ...HOST,
  privilege: "root",
  dropping: [{ kind: "file", source: "/usr/lib/libcap-ng.so.0", at: "/lib/libcap-ng.so.0" }],
};
export const JOB: Job = {
  command: ["/opt/py/bin/python3", "-m", "unittest"],
  folder: "/judged/skills/a",
  files: [],
  mounts: [
    { kind: "link", at: "/evogate/bin/python3", to: "/opt/py/bin/python3" },
    { kind: "folder", source: "/opt/py/lib", at: "/opt/py/lib" },
    { kind: "file", source: "/opt/py/bin/python3", at: "/opt/py/bin/python3" },
    { kind: "folder", source: "/opt/py/lib/site", at: "/opt/py/lib/site" },
  ],
  writable: [],
  searchPath: ["/evogate/bin"],
  environment: { PYTHONPATH: "/judged/skills/a" },
  limits: { timeoutSeconds: 30, cpuSeconds: 20, memoryMb: 512, processes: 64, fileMb: 64, outputKb: 1024 },
  egress: null,
  isTraced: false,
  told: null,
  home: [],
  number: 2,
};

/** The arguments after a program, up to the next `--`. */
export function argumentsOf(argv: readonly string[], program: string): readonly string[] {
  const rest = argv.slice(argv.indexOf(program) + 1);
  return rest.slice(0, rest.indexOf("--"));
}

/** What stands behind an option, each time, in so many words. */
export function following(argv: readonly string[], option: string, count: number): readonly (readonly string[])[] {
  return argv.flatMap((each, index) => (each === option ? [argv.slice(index + 1, index + 1 + count)] : []));
}

/** What the stage mounts, as fstab(5): from where, to where. */
export function stagedMounts({ archive }: BubblewrapPlan): readonly (readonly (string | undefined)[])[] {
  const table = execFileSync("tar", ["--extract", "--to-stdout", "mounts"], { input: archive, encoding: "utf8" });
  return table
    .trimEnd()
    .split("\n")
    .map((line) => line.split(" ").slice(0, 2));
}
