import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * What walls off the tests of artifacts, what looks at them from outside, what runs those in shell, and what our tests of all
 * that use: a terminal, libseccomp's table of system calls, sudo. Package of Debian, a program of it.
 */
const WALLS = {
  bubblewrap: "bwrap",
  strace: "strace",
  bats: "bats",
  "util-linux": "setpriv",
  bsdutils: "script",
  seccomp: "scmp_sys_resolver",
  sudo: "sudo",
};

/** What runs containers: podman with the runtime that copes with every kind of cgroups, and Docker's engine. */
const ENGINES = { podman: "podman", runc: "runc", "docker.io": "dockerd" };

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

/** Two steps, because engines of another vendor keep the packages of the second from being installed. */
export const SYSTEM_PACKAGES = [
  installPackages("bubblewrap", "tests of artifacts are run behind walls", WALLS),
  installPackages("podman and docker", "the tests try these walls as well", ENGINES),
];

/**
 * Packages of the system are the user's business: they are installed by root, and by a job of CI that may use sudo without
 * being asked; else the line is printed. Elsewhere than on Linux there is nothing to install.
 *
 * @param {string} name
 * @param {string} why
 * @param {Readonly<Record<string, string>>} packages of Debian, each with a program of it
 * @returns {import("./steps.mjs").Step}
 */
function installPackages(name, why, packages) {
  const missing = Object.keys(packages).filter((each) => !isOnPath(packages[each] ?? ""));
  return {
    name,
    why,
    neededBy: ["test"],
    isOptional: true,
    command: [...(isRoot() ? [] : /** @type {const} */ (["sudo", "-n"])), ...APT, ...missing],
    isAllowed: () => isRoot() || (process.env.CI === "true" && spawnSync("sudo", ["-n", "true"]).status === 0),
    isDone: () => process.platform !== "linux" || Object.values(packages).every(isOnPath),
  };
}

function isRoot() {
  return process.getuid?.() === 0;
}

/**
 * Engines are where only root looks.
 *
 * @param {string} program
 */
function isOnPath(program) {
  return [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/sbin"].some((folder) =>
    existsSync(join(folder, program)),
  );
}
