import type { ReadBlob } from "../../artifacts/open.ts";
import type { Sides } from "../../core/artifact.ts";
import type { Fault, Result } from "../../core/fault.ts";
import type { Finding } from "../../core/finding.ts";
import { examined, failed, notApplicable, type StageOutcome } from "../../core/outcome.ts";
import type { SandboxPolicy } from "../../core/policy.ts";
import type { UnderstoodArtifact } from "../../facts/artifact/artifact-facts.ts";
import { folderOf } from "../../facts/artifact/repository.ts";
import { decodePath } from "../../text/path-bytes.ts";
import type { Readings } from "../stage.ts";
import { chooseRuns } from "./choose-runs.ts";
import { describeRun, type Shown } from "./describe-run.ts";
import type { OpenSandbox } from "./open-sandbox.ts";
import { packSide } from "./pack-side.ts";
import type { ChosenRuns } from "./test-run.ts";

/** Both sides of a change, and what they are run in. */
export interface Tested {
  readonly sides: Sides<UnderstoodArtifact>;
  readonly readings: Readings;
  readonly read: { readonly head: ReadBlob; readonly before: ReadBlob };
  /** Opened when there is something to run. */
  readonly sandbox: () => Promise<Result<OpenSandbox>>;
  readonly policy: SandboxPolicy;
}

/**
 * Runs the tests of the head. Those of the version before are run only where something failed, to know whether it failed
 * already.
 */
export async function examineChange({ sides, readings, read, sandbox, policy }: Tested): Promise<StageOutcome> {
  const choose = async (side: UnderstoodArtifact, own: Readings["head"]): Promise<ChosenRuns> =>
    await chooseRuns(side, own, policy.commands, async () => {
      const opened = await sandbox();
      return opened.ok && (await opened.value.hasPytest());
    });
  const chosen = await choose(sides.head, readings.head);
  if (chosen.runs.length === 0) {
    const [fault] = chosen.faults;
    return fault === undefined ? notApplicable("no-tests") : failed(fault);
  }
  const opened = await sandbox();
  if (!opened.ok) return failed(opened.fault);
  const head = await runAll(chosen, sides.head, read.head, opened.value);
  if ("code" in head) return failed(head);
  let before: readonly Finding[] | null = sides.before === null ? null : [];
  if (head.findings.length > 0 && sides.before !== null && readings.before !== null) {
    const earlier = await choose(sides.before, readings.before);
    const shown = await runAll(earlier, sides.before, read.before, opened.value);
    before = "code" in shown ? [] : shown.findings;
  }
  const evidence = {
    head: { findings: head.findings },
    before: before === null ? null : { findings: before },
  };
  const files = chosen.runs.reduce((sum, run) => sum + run.files, 0);
  return examined(files, evidence, [...chosen.faults, ...head.faults]);
}

/** All runs of one side, one after the other; a fault where one of them did not happen. */
async function runAll(
  { runs }: ChosenRuns,
  { artifact }: UnderstoodArtifact,
  read: ReadBlob,
  sandbox: OpenSandbox,
): Promise<Shown | Fault> {
  const files = await packSide(artifact, read);
  if (!files.ok) return files.fault;
  const packed = new Set(files.value.map(({ path }) => decodePath(path)));
  const shown: Shown[] = [];
  for (const run of runs) {
    const { command, modules } = run;
    const result = await sandbox.run({ command, modules, folder: folderOf(artifact), files: files.value });
    if (!result.ok) return result.fault;
    shown.push(describeRun(run, result.value, packed));
  }
  return { findings: shown.flatMap((each) => each.findings), faults: shown.flatMap((each) => each.faults) };
}
