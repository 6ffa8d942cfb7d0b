import { unfoldTree } from "../../artifacts/formats/unfold-tree.ts";
import { joinTerminal, terminal, terminalText } from "../../text/safe/terminal.ts";
import type { CommandResult, Invocation, Surroundings } from "../command.ts";
import { complain } from "../complain.ts";
import { topLevelOf } from "../scan/folders.ts";
import { chooseLock } from "./choose-lock.ts";
import { findDeviations } from "./compare.ts";
import { listOnce } from "./list-once.ts";
import { findWanted } from "./wanted.ts";

/** Deviations that are shown of one artifact; the others are counted. */
const MOST_SHOWN = 20;

/** Whether what is on the disk is what a lock has. Nothing is judged, and nothing but the lock is believed. */
export async function runVerify(invocation: Invocation, surroundings: Surroundings): Promise<CommandResult> {
  const { files } = surroundings.ports;
  const here = await files.stat(".");
  if (!here.ok) return complain([here.fault]);
  const top = (await topLevelOf(here.value.path, files)) ?? here.value.path;
  const chosen = await chooseLock(invocation, top, surroundings);
  if (!chosen.ok) return complain([chosen.fault]);
  const { lock, from } = chosen.value;
  const tree = listOnce(unfoldTree(files.workTree(top)));
  const wanted = await findWanted(invocation.positionals, { top, here: here.value.path, lock, tree, files });
  if (!wanted.ok) return complain(wanted.faults);
  const lines = wanted.value.unlocked.map((id) => `${id}: it is not in the lock`);
  for (const [id, locked] of wanted.value.locked) {
    const deviations = await findDeviations(id, locked, lock, tree);
    lines.push(...deviations.slice(0, MOST_SHOWN).map(({ path, because }) => `${id}: ${path}: ${because}`));
    if (deviations.length > MOST_SHOWN) lines.push(`${id}: ${deviations.length - MOST_SHOWN} more files differ`);
  }
  if (lines.length > 0) return tell("blocked", [...lines, `differs from the lock (${from})`]);
  const adopted = wanted.value.locked.filter(([, { isBaseline }]) => isBaseline).map(([id]) => id);
  const note = adopted.length === 0 ? [] : [`adopted as it was, never judged: ${adopted.join(", ")}`];
  return tell("promoted", [...note, "matches lock; origin not verified", `lock: ${from}`]);
}

/** For people, on stderr: a loader asks the exit code. */
function tell(ending: CommandResult["ending"], lines: readonly string[]): CommandResult {
  const stderr = terminal`${joinTerminal(lines.map(terminalText), terminal`\n`)}\n`;
  return { ending, stdout: "", stderr, files: [] };
}
