import type { ReadBlob } from "../../artifacts/open.ts";
import type { Sides } from "../../core/artifact.ts";
import type { Result } from "../../core/fault.ts";
import { examined, failed, notApplicable, type StageOutcome } from "../../core/outcome.ts";
import type { SandboxPolicy } from "../../core/policy.ts";
import type { UnderstoodArtifact } from "../../facts/artifact/artifact-facts.ts";
import type { Readings } from "../stage.ts";
import { chooseRuns } from "./choose-runs.ts";
import { countPlayed } from "./observe/detonation/find-acts.ts";
import { compareBehaviour } from "./observe/describe-side.ts";
import type { OpenSandbox } from "./open-sandbox.ts";
import { evidenceOf, faultsOf, prepareSide, runSide, type RunSide } from "./run-side.ts";
import type { ChosenRuns } from "./test-run.ts";
import { isCodeChanged } from "./trial/is-code-changed.ts";
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

/** The version before, ready to be run. */
interface Earlier {
  readonly version: Version;
  readonly side: UnderstoodArtifact;
}

/**
 * Runs the tests of the head, and those of each version on the code of the other. The version before by itself is run only
 * where something was found or seen, to know whether it was so already.
 */
export async function examineChange(tested: Tested): Promise<StageOutcome> {
  const { sides, readings, read, sandbox, policy } = tested;
  const chosen = await choose(sides.head, readings.head, tested);
  // Where only tests differ, the rest does what it did.
  const isChanged = sides.before === null || isCodeChanged(sides.head.artifact, sides.before.artifact);
  const played = policy.run === "code" && isChanged ? countPlayed(sides.head) : 0;
  if (chosen.runs.length === 0 && played === 0) {
    const [fault] = chosen.faults;
    return fault === undefined ? notApplicable("no-tests") : failed(fault);
  }
  const opened = await sandbox();
  if (!opened.ok) return failed(opened.fault);
  // Nobody could see what it does.
  if (chosen.runs.length === 0 && opened.value.reference().backend !== "bwrap") return notApplicable("no-tests");
  const version = await prepareSide(chosen, sides.head, read.head);
  if ("code" in version) return failed(version);
  const earlier = await prepareEarlier(tested);
  const isDetonated = earlier === null || isChanged;
  const head = await runSide(version, sides.head, opened.value, isDetonated);
  if ("code" in head) return failed(head);
  const across =
    earlier === null
      ? NOTHING_TO_TRY
      : await tryAcross({ head: version, before: earlier.version }, head.results, opened.value);
  if ("code" in across) return failed(across);
  const before = earlier === null ? null : await runIfAsked(head, earlier, opened.value, isDetonated);
  const { approvedTests, idleTests, findings } = across;
  const trial = {
    sandbox: opened.value.reference(),
    tests: head.results,
    approvedTests,
    idleTests,
    events: head.seen === null ? null : compareBehaviour(head.seen, before?.seen ?? null),
    canaries: head.seen?.canaries ?? [],
  };
  const seen = evidenceOf(head);
  const evidence = {
    head: { ...seen, findings: [...seen.findings, ...findings], trial },
    before: sides.before === null ? null : evidenceOf(before),
  };
  return examined(chosen.runs.length || played, evidence, [
    ...chosen.faults,
    ...faultsOf(head, sides.head, opened.value),
  ]);
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

/** Null where there is none, or where it cannot be read: then everything is new. */
async function prepareEarlier(tested: Tested): Promise<Earlier | null> {
  const { sides, readings, read } = tested;
  if (sides.before === null || readings.before === null) return null;
  const version = await prepareSide(await choose(sides.before, readings.before, tested), sides.before, read.before);
  return "code" in version ? null : { version, side: sides.before };
}

async function runIfAsked(
  head: RunSide,
  { version, side }: Earlier,
  sandbox: OpenSandbox,
  isDetonated: boolean,
): Promise<RunSide | null> {
  const isAsked = head.findings.length > 0 || (head.seen?.behaviour.length ?? 0) > 0;
  const shown = isAsked ? await runSide(version, side, sandbox, isDetonated) : null;
  return shown === null || "code" in shown ? null : shown;
}
