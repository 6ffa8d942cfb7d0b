import type { ReadBlob } from "../../artifacts/open.ts";
import type { Fault } from "../../core/fault.ts";
import type { Evidence } from "../../core/outcome.ts";
import type { UnderstoodArtifact } from "../../facts/artifact/artifact-facts.ts";
import { placeOf } from "./choose-runs.ts";
import type { Shown } from "./describe-run.ts";
import { describeSide, type SeenSide } from "./observe/describe-side.ts";
import { detonate } from "./observe/detonation/detonate.ts";
import { watchSandbox } from "./observe/watch-sandbox.ts";
import type { OpenSandbox } from "./open-sandbox.ts";
import { packSide } from "./pack-side.ts";
import { runTests } from "./run-tests.ts";
import type { ChosenRuns } from "./test-run.ts";
import type { Version } from "./trial/try-across.ts";

/** What came of running one side, and what was seen of it meanwhile; null where nobody watched. */
export interface RunSide extends Shown {
  readonly seen: SeenSide | null;
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

/** Its tests, and, where somebody watches and it `isDetonated`, everything else that it can be made to do. */
export async function runSide(
  { artifact, files, runs }: Version,
  side: UnderstoodArtifact,
  sandbox: OpenSandbox,
  isDetonated: boolean,
): Promise<RunSide | Fault> {
  const watched = watchSandbox(sandbox);
  const shown = await runTests(runs, { artifact, files, sandbox: watched.sandbox });
  if ("code" in shown) return shown;
  const canaries = isDetonated && sandbox.isWatched() ? await detonate(side, files, watched.sandbox) : [];
  if ("code" in canaries) return canaries;
  return { ...shown, seen: describeSide(watched.runs(), canaries, side, placeOf(artifact)) };
}

export function evidenceOf(side: RunSide | null): Pick<Evidence, "findings" | "capabilities"> {
  return {
    findings: [...(side?.findings ?? []), ...(side?.seen?.findings ?? [])],
    capabilities: side?.seen?.capabilities ?? [],
  };
}

/** An engine's containers are not watched, as the report says; where strace could have watched, it is missed. */
export function faultsOf(
  { seen, faults }: RunSide,
  { artifact }: UnderstoodArtifact,
  sandbox: OpenSandbox,
): readonly Fault[] {
  if (seen !== null) return [...faults, ...seen.faults];
  if (sandbox.reference().backend !== "bwrap") return faults;
  const message = `${artifact.id}: nobody saw from outside what it did`;
  return [...faults, { code: "unwatched", message, at: placeOf(artifact) }];
}
