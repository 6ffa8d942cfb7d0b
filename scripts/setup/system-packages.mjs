import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * What walls off the tests of artifacts, what can look at them from outside, and what our tests of both use: a terminal,
 * libseccomp's table of system calls, sudo. Package of Debian, a program of it.
 */
const PACKAGES = {
  bubblewrap: "bwrap",
  strace: "strace",
  "util-linux": "setpriv",
  bsdutils: "script",
  seccomp: "scmp_sys_resolver",
  sudo: "sudo",
};

/** How long another process may hold apt's lock, in seconds. */
const PATIENCE = 120;

/** Without these options apt asks questions. */
const APT = /** @type {const} */ ([
  "apt-get",
  "install",
  "-y",
  "--no-install-recommends",
  "-o",
  `DPkg::Lock::Timeout=${PATIENCE}`,
]);

/**
 * Packages of the system are the user's business: they are installed by root, and by a job of CI that may use sudo without
 * being asked; else the line is printed. Elsewhere than on Linux there is nothing to install.
 *
 * @type {import("./steps.mjs").Step}
 */
export const SYSTEM_PACKAGES = {
  name: "bubblewrap",
  why: "tests of artifacts are run behind walls",
  neededBy: ["test"],
  isOptional: true,
  command: [...(isRoot() ? [] : ["sudo", "-n"]), ...APT, ...Object.keys(PACKAGES)],
  isAllowed: () => isRoot() || (process.env.CI === "true" && spawnSync("sudo", ["-n", "true"]).status === 0),
  isDone: () => process.platform !== "linux" || Object.values(PACKAGES).every(isOnPath),
};

function isRoot() {
  return process.getuid?.() === 0;
}

/** @param {string} program */
function isOnPath(program) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
}
