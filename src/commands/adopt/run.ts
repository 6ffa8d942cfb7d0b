import { POLICY_PATH } from "../../policy/locate.ts";
import { LOCK_PATH, type Lock } from "../../promotion/lock/lock.ts";
import { writeLock } from "../../promotion/lock/write-lock.ts";
import { joinTerminal, terminal, terminalText } from "../../text/safe/terminal.ts";
import type { CommandResult, Invocation, Surroundings, WrittenFile } from "../command.ts";
import { complain } from "../complain.ts";
import { computeLock } from "../lock/compute-lock.ts";
import { describeDifferences } from "../promotion/lock-differences.ts";
import { readLock } from "../promotion/load-lock.ts";
import { openWorkTree, placeBelow } from "../promotion/open-work-tree.ts";
import { describeHeld } from "./describe-held.ts";

/** The smallest policy: it says which defaults hold, so that a later version cannot change them unseen. */
const FIRST_POLICY =
  "# What each key means: docs/policy.md. The defaults are those of the profile.\nprofile: balanced\n";

/**
 * Takes a repository as it is: every artifact without an entry gets one as a baseline, and what has one keeps it. Nothing
 * is judged here, so nothing is called approved. Doing it again changes nothing.
 */
export async function runAdopt({ positionals }: Invocation, surroundings: Surroundings): Promise<CommandResult> {
  if (positionals.length > 0)
    return complain([{ code: "usage", message: "adopt takes no path: it is for a repository" }]);
  const opened = await openWorkTree(surroundings);
  if (!opened.ok) return complain(opened.faults);
  const { top, artifacts, locked } = opened.value;
  const present = await readLock(locked.tree);
  if (!present.ok) return complain([present.fault]);
  const known = present.value?.lock.artifacts ?? new Map();
  const added = await computeLock(
    artifacts.filter(({ id }) => !known.has(id)),
    locked,
    null,
  );
  if (!added.ok) return complain(added.faults);
  const lock: Lock = {
    artifacts: new Map([
      ...known,
      ...[...added.value.artifacts].map(([id, entry]) => [id, { ...entry, isBaseline: true }] as const),
    ]),
  };
  const held = await describeHeld(top, surroundings);
  if (!held.ok) return complain(held.faults);
  const hasPolicy = locked.entries.some(({ path }) => path === POLICY_PATH);
  const wanted = [
    ...(hasPolicy ? [] : [{ path: POLICY_PATH, text: FIRST_POLICY, lines: [`profile: balanced`] }]),
    ...(writeLock(lock) === present.value?.text
      ? []
      : [{ path: LOCK_PATH, text: writeLock(lock), lines: describeDifferences(lock, present.value?.lock ?? null) }]),
  ];
  const files: WrittenFile[] = [];
  for (const { path, text } of wanted) {
    const place = await placeBelow(top, path, surroundings.ports.files);
    if (!place.ok) return complain([place.fault]);
    files.push({ path: place.value, text, isFolderMade: true });
  }
  const shown = [
    ...wanted.flatMap(({ path, lines }) => [`write ${path}`, ...lines.map((line) => `  ${line}`)]),
    "",
    ...held.value,
  ];
  if (files.length === 0) return say([...held.value, "Nothing to write: the repository is adopted already."], []);
  if ((await surroundings.ask(lines([...shown, "", "Write this? [y/N] "]))) === "no")
    return say([...shown, "Nothing was written."], []);
  return say(
    [...shown, "", "Written. Commit `.evogate/`; from then on `evogate scan --base <branch>` judges what changes."],
    files,
  );
}

function say(text: readonly string[], files: readonly WrittenFile[]): CommandResult {
  return { ending: "promoted", stdout: terminal`${lines(text)}\n`, stderr: "", files };
}

function lines(text: readonly string[]): ReturnType<typeof terminalText> {
  return joinTerminal(text.map(terminalText), terminal`\n`);
}
