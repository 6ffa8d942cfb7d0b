import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The development tools of package-lock.json. No scripts are run, so nothing is compiled for one version of Node.
 *
 * @type {import("./steps.mjs").Step}
 */
export const NPM_PACKAGES = {
  name: "node_modules",
  why: "the compiler, the test runner and the linters, as package-lock.json pins them",
  neededBy: ["develop", "test"],
  // The log level also holds when the task was started by `npm --silent`, which would hide why it fails.
  command: ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
  isDone: (root) => {
    const locked = readPackages(join(root, "package-lock.json"));
    // npm writes this file last, so that an interrupted installation has none.
    const installed = readPackages(join(root, "node_modules", ".package-lock.json"));
    return locked !== null && installed !== null && isSameTree(locked, installed);
  },
};

/**
 * Whether npm has installed what is locked, neither less nor more nor another version.
 * Optional packages may be absent: most are for other platforms.
 */
function isSameTree(locked, installed) {
  const isInstalled = ([path, { version, integrity, optional }]) => {
    const found = installed[path];
    if (found === undefined) return optional === true;
    return found.version === version && found.integrity === integrity;
  };
  // The root is listed in the lock only.
  const dependencies = Object.entries(locked).filter(([path]) => path !== "");
  return dependencies.every(isInstalled) && Object.keys(installed).every((path) => Object.hasOwn(locked, path));
}

/** The `packages` of a lock file, by path; null when it is missing or cut off. */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages ?? null;
  } catch {
    return null;
  }
}
