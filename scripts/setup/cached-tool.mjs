import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { TOOLS } from "./tools.mjs";

/**
 * Where a tool is once it is installed: a link that is made last, so that what was interrupted is not found.
 *
 * @param {import("./tools.mjs").Tool} tool
 */
export function toolFolder({ name, version }) {
  const cache = process.env.EVOGATE_CACHE || join(homedir(), ".cache", "evogate");
  return join(cache, "tools", `${name}-${version}`);
}

/**
 * The absolute path of a tool's program, or null when the tool is not installed.
 *
 * @param {string} name
 */
export function findProgram(name) {
  const tool = TOOLS.find((each) => each.name === name);
  if (tool === undefined) throw new Error(`no tool ${name} in scripts/setup/tools.mjs`);
  const program = join(toolFolder(tool), tool.program);
  return existsSync(program) ? program : null;
}

/**
 * The step of the set-up that installs a tool. Tests run without it, so a machine that cannot have it is no failure.
 *
 * @param {import("./tools.mjs").Tool} tool
 * @returns {import("./steps.mjs").Step}
 */
export function toolStep({ name, version, why, isForDemo = false }) {
  return {
    name: `${name} ${version}`,
    why,
    neededBy: isForDemo ? ["demo", "test"] : ["test"],
    isOptional: true,
    command: ["node", "scripts/install-tool.mjs", name],
    isDone: () => findProgram(name) !== null,
  };
}
