import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { isolatedEnvironment } from "./environment.mjs";

/**
 * Makes a git repository with `base/` on main and one branch of one commit for each name. Throws with git's message.
 *
 * @param {string} folder of the repository; it is made
 * @param {string} examples the folder that has `base/` and `branches/<name>/`
 * @param {readonly string[]} branches
 */
export function makeRepository(folder, examples, branches) {
  const git = (...args) =>
    execFileSync("git", args, { cwd: folder, env: isolatedEnvironment(), stdio: ["ignore", "ignore", "pipe"] });
  const commit = (message) => {
    git("add", "--all");
    git("commit", "--quiet", "--message", message);
  };
  cpSync(join(examples, "base"), folder, { recursive: true });
  git("init", "--quiet", "--initial-branch=main");
  commit("Our first skill");
  for (const branch of branches) {
    git("switch", "--quiet", "--create", branch, "main");
    cpSync(join(examples, "branches", branch), folder, { recursive: true });
    commit(`Evolve: ${branch}`);
  }
  git("switch", "--quiet", "main");
}
