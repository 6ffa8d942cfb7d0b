import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isolatedEnvironment } from "./environment.mjs";

/**
 * Makes a git repository with `base/` on main, locked, and one branch of one commit for each name. Throws with the message
 * of git or of the program.
 *
 * @param {string} program path of cli.js
 * @param {string} folder of the repository; it is made
 * @param {string} examples the folder that has `base/` and `branches/<name>/`
 * @param {readonly string[]} branches
 * @param {string | null} modelAddress of a model that the policy on main names; null for no policy
 */
export function makeRepository(program, folder, examples, branches, modelAddress) {
  const git = (...args) =>
    execFileSync("git", args, { cwd: folder, env: isolatedEnvironment(), stdio: ["ignore", "ignore", "pipe"] });
  const commit = (message) => {
    git("add", "--all");
    git("commit", "--quiet", "--message", message);
  };
  cpSync(join(examples, "base"), folder, { recursive: true });
  if (modelAddress !== null) {
    mkdirSync(join(folder, ".evogate"));
    writeFileSync(join(folder, ".evogate", "policy.yaml"), policyWith(modelAddress));
  }
  git("init", "--quiet", "--initial-branch=main");
  // From here the skill on main is an approved one.
  execFileSync(process.execPath, [program, "lock"], { cwd: folder, env: isolatedEnvironment(), stdio: "pipe" });
  commit("Our first skill");
  for (const branch of branches) {
    git("switch", "--quiet", "--create", branch, "main");
    cpSync(join(examples, "branches", branch), folder, { recursive: true });
    commit(`Evolve: ${branch}`);
  }
  git("switch", "--quiet", "main");
}

/** A review that nothing waits for: what the model leaves open is said, and keeps nothing from being promoted. */
function policyWith(modelAddress) {
  return `stages:
  review:
    model: gemma-3-270m
    baseUrl: ${modelAddress}
    required: false
    budget: { calls: 6 }
`;
}
