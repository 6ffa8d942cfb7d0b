// The set-up: `node scripts/setup.mjs [task]` makes sure that what a task needs is there, and says what it installs.
// Plain JavaScript on Node's own modules, because it runs before anything is installed.
// Ends with 1 when something is missing that it could not, or by EVOGATE_SETUP=never may not, install, and that the task
// cannot do without.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { installStep } from "./setup/install-step.mjs";
import { findUnmetRequirements } from "./setup/requirements.mjs";
import { STEPS } from "./setup/steps.mjs";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {string} task what is about to be run: "demo", "test", or "develop" for everything else */
async function setUp(task) {
  const unmet = findUnmetRequirements();
  for (const message of unmet) say(message);
  if (unmet.length > 0) return false;
  const missing = STEPS.filter((step) => step.neededBy.includes(task) && !step.isDone(ROOT));
  const mayInstall = (step) => process.env.EVOGATE_SETUP !== "never" && (step.isAllowed?.() ?? true);
  for (const step of missing) {
    if (!mayInstall(step)) {
      say(`${step.name} is missing. Type: ${step.command.join(" ")}`);
      if (!step.isOptional) return false;
      continue;
    }
    if (!(await installStep(step, ROOT, say)) && !step.isOptional) return false;
  }
  return true;
}

/** On stderr: what the task prints stays the task's. @param {string} message */
function say(message) {
  process.stderr.write(`set-up: ${message}\n`);
}

process.exitCode = (await setUp(process.argv[2] ?? "develop")) ? 0 : 1;
