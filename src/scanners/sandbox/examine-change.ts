import type { ReadBlob } from "../../artifacts/open.ts";
import type { Sides } from "../../core/artifact.ts";
import type { Fault, Result } from "../../core/fault.ts";
import { examined, failed, notApplicable, type Evidence, type StageOutcome } from "../../core/outcome.ts";
import type { SandboxPolicy } from "../../core/policy.ts";
import type { UnderstoodArtifact } from "../../facts/artifact/artifact-facts.ts";
import type { Readings } from "../stage.ts";
import { chooseRuns, placeOf } from "./choose-runs.ts";
import type { Shown } from "./describe-run.ts";
import { compareBehaviour, describeSide, type SeenSide } from "./observe/describe-side.ts";
import { detonate } from "./observe/detonation/detonate.ts";
import { watchSandbox } from "./observe/watch-sandbox.ts";
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
  let before: RunSide | null = null;
  const isToCompare = head.findings.length > 0 || (head.seen?.behaviour.length ?? 0) > 0;
  if (isToCompare && sides.before !== null && readings.before !== null) {
    const earlier = await choose(sides.before, readings.before);
    const shown = await runSide(earlier, sides.before, read.before, opened.value);
    before = "code" in shown ? null : shown;
  }
  const trial = {
    sandbox: opened.value.reference(),
    tests: head.results,
    approvedTests: null,
    idleTests: [],
    events: head.seen === null ? null : compareBehaviour(head.seen, before?.seen ?? null),
    canaries: head.seen?.canaries ?? [],
  };
  const evidence = {
    head: { ...evidenceOf(head), trial },
    before: sides.before === null ? null : evidenceOf(before),
  };
  return examined(chosen.runs.length, evidence, [
    ...chosen.faults,
    ...head.faults,
    ...faultsOf(head, sides.head, opened.value),
  ]);
}

/** What came of running one side, and what was seen of it meanwhile; null where nobody watched. */
interface RunSide extends Shown {
  readonly seen: SeenSide | null;
}

function evidenceOf(side: RunSide | null): Pick<Evidence, "findings" | "capabilities"> {
  return {
    findings: [...(side?.findings ?? []), ...(side?.seen?.findings ?? [])],
    capabilities: side?.seen?.capabilities ?? [],
  };
}

/** An engine's containers are not watched, as the report says; where strace could have watched, it is missed. */
function faultsOf({ seen }: RunSide, { artifact }: UnderstoodArtifact, sandbox: OpenSandbox): readonly Fault[] {
  if (seen !== null) return seen.faults;
  if (sandbox.reference().backend !== "bwrap") return [];
  return [{ code: "unwatched", message: `${artifact.id}: nobody saw from outside what it did`, at: placeOf(artifact) }];
}

/** Its tests, and, where somebody watches, everything else that it can be made to do. */
async function runSide(
  { runs }: ChosenRuns,
  side: UnderstoodArtifact,
  read: ReadBlob,
  sandbox: OpenSandbox,
): Promise<RunSide | Fault> {
  const { artifact } = side;
  const files = await packSide(artifact, read);
  if (!files.ok) return files.fault;
  const watched = watchSandbox(sandbox);
  const shown = await runTests(runs, { artifact, files: files.value, sandbox: watched.sandbox });
  if ("code" in shown) return shown;
  if (!watched.runs().some(({ observed }) => observed !== null)) return { ...shown, seen: null };
  const canaries = await detonate(side, files.value, watched.sandbox);
  if ("code" in canaries) return canaries;
  return { ...shown, seen: describeSide(watched.runs(), canaries, side, placeOf(artifact)) };
}
