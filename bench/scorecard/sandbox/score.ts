import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { sandbox } from "../../../src/adapters/sandbox/sandbox.ts";
import { wholeFile } from "../../../src/core/location.ts";
import { asPath } from "../../../src/core/ids.ts";
import { DEFAULTS } from "../../../src/policy/defaults.ts";
import { openSandbox, type OpenSandbox } from "../../../src/scanners/sandbox/open-sandbox.ts";
import { compareBehaviour, describeSide } from "../../../src/scanners/sandbox/observe/describe-side.ts";
import { detonate } from "../../../src/scanners/sandbox/observe/detonation/detonate.ts";
import { findActs } from "../../../src/scanners/sandbox/observe/detonation/find-acts.ts";
import { watchSandbox } from "../../../src/scanners/sandbox/observe/watch-sandbox.ts";
import { packSide } from "../../../src/scanners/sandbox/pack-side.ts";
import { readSkill } from "../../../test/support/understand.ts";
import { listTree } from "../../../test/artifacts/open-artifact.ts";
import { readLabels } from "../corpus.ts";
import { wilson, wordShare } from "../wilson.ts";

/** What was seen of one unit in the sandbox, in words for people; `crash`: why nothing was. */
interface Seen {
  readonly id: string;
  readonly isRun: boolean;
  readonly findings: readonly string[];
  /** Decoys that turned up anywhere, also where that is no finding. */
  readonly canaries: readonly string[];
  readonly events: readonly string[];
  readonly faults: readonly string[];
  readonly milliseconds: number;
  readonly crash: string | null;
}

/**
 * Runs the code of each benign skill in the sandbox, tests or not, as each persona, and lists what would be found. It takes
 * a quarter of an hour: what was seen is kept in the cache under this name, and a run goes on where the last one has stopped.
 */
export async function scoreSandbox(corpus: string, name: string): Promise<void> {
  const log = join(
    process.env["EVOGATE_CACHE"] ?? join(homedir(), ".cache/evogate"),
    "scorecard",
    `sandbox-${name}.jsonl`,
  );
  mkdirSync(dirname(log), { recursive: true });
  const kept = existsSync(log) ? readLog(log) : [];
  const known = new Set(kept.map(({ id }) => id));
  const opened = await openSandbox(sandbox, DEFAULTS.balanced.stages.sandbox, new AbortController().signal);
  if (!opened.ok) throw new Error(opened.fault.message);
  for (const { id, label, kind } of readLabels(join(corpus, "manifest.jsonl"))) {
    if (label !== "benign" || kind !== "skill" || known.has(id)) continue;
    appendFileSync(log, `${JSON.stringify(await see(join(corpus, "units", id), id, opened.value))}\n`);
  }
  tell(readLog(log));
}

function readLog(path: string): readonly Seen[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Seen);
}

async function see(folder: string, id: string, opened: OpenSandbox): Promise<Seen> {
  const started = performance.now();
  const nothing = { id, isRun: false, findings: [], canaries: [], events: [], faults: [], crash: null };
  const done = (seen: Partial<Seen>): Seen => ({
    ...nothing,
    ...seen,
    milliseconds: Math.round(performance.now() - started),
  });
  try {
    const files = readFolder(folder);
    const { understood } = await readSkill(files);
    if (findActs(understood).size === 0) return done({});
    const packed = await packSide(understood.artifact, (await listTree(files)).read);
    if (!packed.ok) return done({ crash: packed.fault.message });
    const watched = watchSandbox(opened);
    const planted = await detonate(understood, packed.value, watched.sandbox);
    if ("code" in planted) return done({ crash: planted.message });
    const side = describeSide(watched.runs(), planted, understood, wholeFile(asPath("skill/SKILL.md")));
    if (side === null) return done({ crash: "nobody watched" });
    return done({
      isRun: true,
      findings: side.findings.map(({ rule, message }) => `${rule}: ${message}`),
      canaries: side.canaries.map(({ canary, where }) => `${canary} in ${where}`),
      events: compareBehaviour(side, null).map(({ kind, target, cause }) => `${kind} ${target} (${cause})`),
      faults: side.faults.map(({ message }) => message),
    });
  } catch (error) {
    return done({ crash: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

/** As a skill of its own. */
function readFolder(folder: string): Readonly<Record<string, Uint8Array>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [`skill/${path.slice(folder.length + 1)}`, readFileSync(path)];
    }),
  );
}

function tell(all: readonly Seen[]): void {
  const run = all.filter(({ isRun }) => isRun);
  const found = run.filter(({ findings }) => findings.length > 0);
  for (const { id, findings } of found) console.log(`${id}\n  ${findings.join("\n  ")}`);
  const crashed = all.filter(({ crash }) => crash !== null);
  for (const { id, crash } of crashed) console.log(`${id}\n  ${crash}`);
  const cut = run.filter(({ faults }) => faults.length > 0);
  console.log(`${all.length} benign skills, ${run.length} with code that was run`);
  console.log(`with a finding: ${wordShare(wilson(found.length, run.length))}, goal 2 %`);
  console.log(`${crashed.length} crashed (goal 0), ${cut.length} not watched to the end`);
}
