import { spawnSync } from "node:child_process";

/** As in package.json, `engines`. */
const OLDEST_NODE = [20, 19];

/** What the set-up cannot install itself, as messages; empty when all is well. */
export function findUnmetRequirements() {
  const unmet = [];
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    unmet.push(`Node ${OLDEST_NODE.join(".")} or newer is needed, this is ${process.versions.node}.`);
  }
  if (spawnSync("git", ["--version"], { stdio: "ignore" }).status !== 0) {
    unmet.push("git is needed and was not found on the PATH. Install it, for example: apt-get install git");
  }
  return unmet;
}
