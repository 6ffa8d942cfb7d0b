// Installs one tool of scripts/setup/tools.mjs into the cache: `node scripts/install-tool.mjs <name>`.
// It is filled where it stays, because programs of Python name their own folder, and linked to when it is complete.
// Ends with 0 when the tool is there, 1 when it is not, 2 for a name that is not in the list.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { basename, dirname } from "node:path";
import { findProgram, toolFolder } from "./setup/cached-tool.mjs";
import { TOOLS } from "./setup/tools.mjs";

function installTool(tool) {
  const link = toolFolder(tool);
  mkdirSync(dirname(link), { recursive: true });
  const folder = mkdtempSync(`${link}.`);
  const isFilled = tool.commands(folder).every(([program, ...args]) => {
    return spawnSync(program, args, { cwd: folder, stdio: ["ignore", 2, 2] }).status === 0;
  });
  if (isFilled) {
    // Renaming replaces in one moment whatever link was there.
    symlinkSync(basename(folder), `${folder}.link`);
    renameSync(`${folder}.link`, link);
  } else {
    rmSync(folder, { recursive: true, force: true });
  }
  return findProgram(tool.name) !== null;
}

const [name] = process.argv.slice(2);
const tool = TOOLS.find((each) => each.name === name);
if (tool === undefined) {
  process.stderr.write(`there is no tool ${name}; there are ${TOOLS.map((each) => each.name).join(", ")}\n`);
  process.exitCode = 2;
} else {
  process.exitCode = findProgram(tool.name) !== null || installTool(tool) ? 0 : 1;
}
