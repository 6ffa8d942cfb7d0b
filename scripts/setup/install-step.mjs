import { spawnSync } from "node:child_process";
import { runAlone } from "./run-alone.mjs";

/**
 * Installs a step that is missing, unless another process does so first. False when it could not, which was said.
 *
 * @param {import("./steps.mjs").Step} step
 * @param {string} root
 * @param {(message: string) => void} say
 */
export async function installStep(step, root, say) {
  const waiting = () => say(`another process is installing ${step.name}; waiting for it`);
  return runAlone(root, waiting, () => {
    if (step.isDone(root)) return true;
    say(`installing ${step.name} (${step.why}): ${step.command.join(" ")}`);
    const [program, ...args] = step.command;
    // Its standard output goes to ours for messages: the task's own output may be read by a program.
    const { status, error } = spawnSync(program, args, { cwd: root, stdio: ["ignore", 2, 2] });
    if (status === 0 && step.isDone(root)) return true;
    const ending =
      error?.message ?? (status === 0 ? "something is still missing" : `it ended with ${status ?? "a signal"}`);
    say(`${step.name} could not be installed: ${ending}. Type: ${step.command.join(" ")}`);
    return false;
  });
}
