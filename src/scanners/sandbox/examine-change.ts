import type { ReadBlob } from "../../artifacts/open.ts";
import type { Sides } from "../../core/artifact.ts";
import type { Fault, Result } from "../../core/fault.ts";
import { examined, failed, notApplicable, type StageOutcome } from "../../core/outcome.ts";
import type { SandboxPolicy } from "../../core/policy.ts";
import type { UnderstoodArtifact } from "../../facts/artifact/artifact-facts.ts";
import type { Readings } from "../stage.ts";
import { chooseRuns } from "./choose-runs.ts";
import type { Shown } from "./describe-run.ts";
import type { OpenSandbox } from "./open-sandbox.ts";
import { packSide } from "./pack-side.ts";
import { runTests } from "./run-tests.ts";
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
  const equipment = {
    hasPytest: async () => {
      const opened = await sandbox();
      return opened.ok && (await opened.value.hasPytest());
    },
    hasSystem: policy.exec === "usr",
  };
  const choose = async (side: UnderstoodArtifact, own: Readings["head"]): Promise<ChosenRuns> =>
    await chooseRuns(side, own, policy.commands, equipment);
  const chosen = await choose(sides.head, readings.head);
  if (chosen.runs.length === 0) {
    const [fault] = chosen.faults;
    return fault === undefined ? notApplicable("no-tests") : failed(fault);
  }
  const opened = await sandbox();
  if (!opened.ok) return failed(opened.fault);
  const head = await runSide(chosen, sides.head, read.head, opened.value);
  if ("code" in head) return failed(head);
  let before: Shown | null = null;
  if (head.findings.length > 0 && sides.before !== null && readings.before !== null) {
    const earlier = await choose(sides.before, readings.before);
    const shown = await runSide(earlier, sides.before, read.before, opened.value);
    before = "code" in shown ? null : shown;
  }
  const trial = {
    sandbox: opened.value.reference,
    tests: head.results,
    approvedTests: null,
    idleTests: [],
    events: null,
    canaries: [],
  };
  const evidence = {
    head: { findings: head.findings, trial },
    before: sides.before === null ? null : { findings: before?.findings ?? [] },
  };
  return examined(chosen.runs.length, evidence, [...chosen.faults, ...head.faults]);
}

async function runSide(
  { runs }: ChosenRuns,
  { artifact }: UnderstoodArtifact,
  read: ReadBlob,
  sandbox: OpenSandbox,
): Promise<Shown | Fault> {
  const files = await packSide(artifact, read);
  return files.ok ? await runTests(runs, { artifact, files: files.value, sandbox }) : files.fault;
}
