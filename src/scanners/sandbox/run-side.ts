import type { ReadBlob } from "../../artifacts/open.ts";
import type { Fault } from "../../core/fault.ts";
import type { Evidence } from "../../core/outcome.ts";
import type { SandboxPolicy } from "../../core/policy.ts";
import { folderOf } from "../../facts/artifact/repository.ts";
import type { UnderstoodArtifact } from "../../facts/artifact/artifact-facts.ts";
import { placeOf } from "./choose-runs.ts";
import type { Shown } from "./describe-run.ts";
import { describeInputs, type DescribedInputs } from "./inputs/describe-inputs.ts";
import { PACE, tryInputs } from "./inputs/try-inputs.ts";
import { describeSide, type SeenSide } from "./observe/describe-side.ts";
import { detonate } from "./observe/detonation/detonate.ts";
import { watchSandbox } from "./observe/watch-sandbox.ts";
import type { OpenSandbox } from "./open-sandbox.ts";
import { packSide } from "./pack-side.ts";
import { runTests } from "./run-tests.ts";
import type { ChosenRuns } from "./test-run.ts";
import type { Version } from "./trial/try-across.ts";

/** What came of running one side. */
export interface RunSide extends Shown {
  /** What was seen of it meanwhile; null where nobody watched. */
  readonly seen: SeenSide | null;
  /** What its functions did with hostile inputs; null where they were given none. */
  readonly inputs: DescribedInputs | null;
}

/** What is to be done with a side besides running its tests. */
export interface Doings {
  /** Whether everything else is run that it can be made to do, where somebody watches. */
  readonly isDetonated: boolean;
  /** Within which limits its functions are called with hostile inputs; null where they are not. */
  readonly inputs: Pick<SandboxPolicy, "timeoutSeconds" | "memoryMb"> | null;
}

/** One side, ready to be run; faults of `packSide`. */
export async function prepareSide(
  { runs }: ChosenRuns,
  { artifact }: UnderstoodArtifact,
  read: ReadBlob,
): Promise<Version | Fault> {
  const files = await packSide(artifact, read);
  return files.ok ? { artifact, files: files.value, runs } : files.fault;
}

/** Its tests, and whatever else is to be done with it. */
export async function runSide(
  { artifact, files, runs }: Version,
  side: UnderstoodArtifact,
  sandbox: OpenSandbox,
  { isDetonated, inputs: limits }: Doings,
): Promise<RunSide | Fault> {
  const watched = watchSandbox(sandbox);
  const shown = await runTests(runs, { artifact, files, sandbox: watched.sandbox });
  if ("code" in shown) return shown;
  const ground = { folder: folderOf(artifact), files, sandbox, ...PACE };
  const [canaries, tried] = await Promise.all([
    isDetonated && sandbox.isWatched() ? detonate(side, files, watched.sandbox) : [],
    // What hostile inputs cause is nothing that it does by itself, so that nobody watches for that.
    limits === null ? null : tryInputs(side, { ...ground, limits }),
  ]);
  if ("code" in canaries) return canaries;
  if (tried !== null && "code" in tried) return tried;
  return {
    ...shown,
    seen: describeSide(watched.runs(), canaries, side, placeOf(artifact)),
    inputs: tried === null ? null : describeInputs(tried),
  };
}

export function evidenceOf(side: RunSide | null): Pick<Evidence, "findings" | "capabilities"> {
  return {
    findings: [...(side?.findings ?? []), ...(side?.seen?.findings ?? []), ...(side?.inputs?.findings ?? [])],
    capabilities: side?.seen?.capabilities ?? [],
  };
}

/** An engine's containers are not watched, as the report says; where strace could have watched, it is missed. */
export function faultsOf(
  { seen, inputs, faults: ofTests }: RunSide,
  { artifact }: UnderstoodArtifact,
  sandbox: OpenSandbox,
): readonly Fault[] {
  const faults = [...ofTests, ...(inputs?.faults ?? [])];
  if (seen !== null) return [...faults, ...seen.faults];
  if (sandbox.reference().backend !== "bwrap") return faults;
  const message = `${artifact.id}: nobody saw from outside what it did`;
  return [...faults, { code: "unwatched", message, at: placeOf(artifact) }];
}
