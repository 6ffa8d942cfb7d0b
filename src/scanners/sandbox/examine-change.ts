import type { ReadBlob } from "../../artifacts/open.ts";
import type { Sides } from "../../core/artifact.ts";
import type { Fault, Result } from "../../core/fault.ts";
import type { Finding } from "../../core/finding.ts";
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
import { tryAcross, type Version } from "./trial/try-across.ts";

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
 * Runs the tests of the head, and those of each version on the code of the other. The version before by itself is tested
 * only where something failed, to know whether it failed already.
 */
export async function examineChange(tested: Tested): Promise<StageOutcome> {
  const { sides, readings, read, sandbox } = tested;
  const chosen = await choose(sides.head, readings.head, tested);
  if (chosen.runs.length === 0) {
    const [fault] = chosen.faults;
    return fault === undefined ? notApplicable("no-tests") : failed(fault);
  }
  const opened = await sandbox();
  if (!opened.ok) return failed(opened.fault);
  const head = await prepare(chosen, sides.head, read.head);
  if ("code" in head) return failed(head);
  const shown = await runTests(head.runs, { ...head, sandbox: opened.value });
  if ("code" in shown) return failed(shown);
  const hasBefore = sides.before !== null && readings.before !== null;
  const before = hasBefore
    ? await prepare(await choose(sides.before, readings.before, tested), sides.before, read.before)
    : null;
  const earlier = before === null || "code" in before ? null : before;
  const known = await findKnown(shown, earlier, opened.value);
  const across =
    earlier === null ? NOTHING_TO_TRY : await tryAcross({ head, before: earlier }, shown.results, opened.value);
  if ("code" in across) return failed(across);
  const { approvedTests, idleTests, findings } = across;
  const trial = {
    sandbox: opened.value.reference,
    tests: shown.results,
    approvedTests,
    idleTests,
    events: null,
    canaries: [],
  };
  const evidence = {
    head: { findings: [...shown.findings, ...findings], trial },
    before: sides.before === null ? null : { findings: known },
  };
  return examined(chosen.runs.length, evidence, [...chosen.faults, ...shown.faults]);
}

const NOTHING_TO_TRY = { approvedTests: null, idleTests: [], findings: [] };

async function choose(
  side: UnderstoodArtifact,
  own: Readings["head"],
  { sandbox, policy }: Tested,
): Promise<ChosenRuns> {
  return await chooseRuns(side, own, policy.commands, {
    hasPytest: async () => {
      const opened = await sandbox();
      return opened.ok && (await opened.value.hasPytest());
    },
    hasSystem: policy.exec === "usr",
  });
}

async function prepare(
  { runs }: ChosenRuns,
  { artifact }: UnderstoodArtifact,
  read: ReadBlob,
): Promise<Version | Fault> {
  const files = await packSide(artifact, read);
  return files.ok ? { artifact, files: files.value, runs } : files.fault;
}

async function findKnown(head: Shown, before: Version | null, sandbox: OpenSandbox): Promise<readonly Finding[]> {
  if (head.findings.length === 0 || before === null) return [];
  const shown = await runTests(before.runs, { ...before, sandbox });
  return "code" in shown ? [] : shown.findings;
}
