import { ok, type Fault, type Result } from "../../core/fault.ts";
import { LOCK_PATH, type Lock } from "../../promotion/lock/lock.ts";
import { writeLock } from "../../promotion/lock/write-lock.ts";
import { joinTerminal, terminal, terminalText } from "../../text/safe/terminal.ts";
import type { CommandResult, Invocation, Surroundings } from "../command.ts";
import { complain } from "../complain.ts";
import { describeDifferences } from "../promotion/lock-differences.ts";
import { loadLock, readLock, type LoadedLock } from "../promotion/load-lock.ts";
import { openWorkTree, placeBelow, type OpenWorkTree } from "../promotion/open-work-tree.ts";
import { computeLock } from "./compute-lock.ts";

/** Computes the lock anew and writes it, or under `--check` says what is not as it should be. */
export async function runLock(
  { positionals, options }: Invocation,
  surroundings: Surroundings,
): Promise<CommandResult> {
  if (positionals.length > 0) return usage("lock takes no path: a lock is of the whole work tree");
  const opened = await openWorkTree(surroundings);
  if (!opened.ok) return complain(opened.faults);
  const { top, artifacts, locked } = opened.value;
  const present = await readPresent(opened.value);
  if (!present.ok) return complain([present.fault]);
  const { loaded, problems } = present.value;
  const base = options.get("base")?.at(-1) ?? null;
  const prior = base === null ? ok(loaded?.lock ?? null) : await loadPrior(top, base, surroundings);
  if (!prior.ok) return complain([prior.fault]);
  const lock = await computeLock(artifacts, locked, prior.value);
  if (!lock.ok) return complain(lock.faults);
  const text = writeLock(lock.value);
  const { size } = lock.value.artifacts;
  const count = `${size} ${size === 1 ? "artifact" : "artifacts"}`;
  if (text === loaded?.text) return say("promoted", [`${LOCK_PATH} is up to date: ${count}`]);
  const lines = [...problems, ...describeDifferences(lock.value, loaded?.lock ?? null)];
  if (options.has("check")) return say("blocked", [...lines, `${LOCK_PATH} is not up to date: run \`evogate lock\``]);
  const place = await placeBelow(top, LOCK_PATH, surroundings.ports.files);
  if (!place.ok) return complain([place.fault]);
  const written = say("promoted", [...lines, `${LOCK_PATH} written: ${count}`]);
  return { ...written, files: [{ path: place.value, text, isFolderMade: true }] };
}

interface Present {
  readonly loaded: LoadedLock | null;
  /** Why it cannot be read, for people. */
  readonly problems: readonly string[];
}

/** A broken lock counts as none: this command is how one is mended. */
async function readPresent({ locked }: OpenWorkTree): Promise<Result<Present>> {
  const present = await readLock(locked.tree);
  if (present.ok) return ok({ loaded: present.value, problems: [] });
  return present.fault.code === "lock-invalid" ? ok({ loaded: null, problems: [present.fault.message] }) : present;
}

/** The lock at the fork point of a ref and HEAD. */
async function loadPrior(top: string, base: string, { ports }: Surroundings): Promise<Result<Lock | null>> {
  const opened = await ports.git.open(top);
  if (!opened.ok) return opened;
  const repository = opened.value;
  try {
    const [tip, head] = [await repository.resolve(base), await repository.resolve("HEAD")];
    if (!tip.ok) return tip;
    if (!head.ok) return head;
    if (tip.value === null || head.value === null) return ok(null);
    const fork = await repository.forkPoint(tip.value, head.value);
    return fork.ok ? await loadLock(repository.tree("fork-point", fork.value)) : fork;
  } finally {
    await repository.close();
  }
}

function say(ending: CommandResult["ending"], lines: readonly string[]): CommandResult {
  return { ending, stdout: terminal`${joinTerminal(lines.map(terminalText), terminal`\n`)}\n`, stderr: "", files: [] };
}

function usage(message: string): CommandResult {
  const fault: Fault = { code: "usage", message };
  return complain([fault]);
}
