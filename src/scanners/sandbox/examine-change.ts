import type { ReadBlob } from "../../artifacts/open.ts";
import type { Sides } from "../../core/artifact.ts";
import type { Fault, Result } from "../../core/fault.ts";
import type { Finding } from "../../core/finding.ts";
import { examined, failed, notApplicable, type Evidence, type StageOutcome } from "../../core/outcome.ts";
import type { SandboxPolicy } from "../../core/policy.ts";
import type { UnderstoodArtifact } from "../../facts/artifact/artifact-facts.ts";
import type { Readings } from "../stage.ts";
import { chooseRuns, placeOf } from "./choose-runs.ts";
import { compareBehaviour, type SeenSide } from "./observe/describe-side.ts";
import { seeSide } from "./observe/see-side.ts";
import { watchSandbox } from "./observe/watch-sandbox.ts";
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
 * Runs the tests of the head, those of each version on the code of the other, and whatever else of the head can be run. The
 * version before by itself is run only where something failed or was seen, to know whether it was so already.
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
  const watched = { head: watchSandbox(opened.value), before: watchSandbox(opened.value) };
  const shown = await runTests(head.runs, { ...head, sandbox: watched.head.sandbox });
  if ("code" in shown) return failed(shown);
  const seen = await seeSide(sides.head, head.files, watched.head);
  if (seen !== null && "code" in seen) return failed(seen);
  const hasBefore = sides.before !== null && readings.before !== null;
  const before = hasBefore
    ? await prepare(await choose(sides.before, readings.before, tested), sides.before, read.before)
    : null;
  const earlier = before === null || "code" in before ? null : before;
  const isToCompare = shown.findings.length > 0 || (seen !== null && seen.behaviour.length > 0);
  const known = isToCompare && earlier !== null ? await findKnown(earlier, watched.before.sandbox) : [];
  const seenBefore =
    seen === null || sides.before === null || earlier === null || !isToCompare
      ? null
      : await seeSide(sides.before, earlier.files, watched.before);
  if (seenBefore !== null && "code" in seenBefore) return failed(seenBefore);
  const across =
    earlier === null ? NOTHING_TO_TRY : await tryAcross({ head, before: earlier }, shown.results, opened.value);
  if ("code" in across) return failed(across);
  const { approvedTests, idleTests, findings } = across;
  const trial = {
    sandbox: opened.value.reference(),
    tests: shown.results,
    approvedTests,
    idleTests,
    events: seen === null ? null : compareBehaviour(seen, seenBefore),
    canaries: seen?.canaries ?? [],
  };
  const evidence = {
    head: { ...joinEvidence([...shown.findings, ...findings], seen), trial },
    before: sides.before === null ? null : joinEvidence(known, seenBefore),
  };
  const unwatched = seen === null ? findUnwatched(sides.head, opened.value) : seen.faults;
  return examined(chosen.runs.length, evidence, [...chosen.faults, ...shown.faults, ...unwatched]);
}

/** An engine's containers are not watched, as the report says; where strace could have watched, it is missed. */
function findUnwatched({ artifact }: UnderstoodArtifact, sandbox: OpenSandbox): readonly Fault[] {
  if (sandbox.reference().backend !== "bwrap") return [];
  return [{ code: "unwatched", message: `${artifact.id}: nobody saw from outside what it did`, at: placeOf(artifact) }];
}

function joinEvidence(findings: readonly Finding[], seen: SeenSide | null): Evidence {
  return { findings: [...findings, ...(seen?.findings ?? [])], capabilities: seen?.capabilities ?? [] };
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

async function findKnown(before: Version, sandbox: OpenSandbox): Promise<readonly Finding[]> {
  const shown = await runTests(before.runs, { ...before, sandbox });
  return "code" in shown ? [] : shown.findings;
}
