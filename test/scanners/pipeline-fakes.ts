import type { Examinable } from "../../src/core/artifact.ts";
import { fail, ok, type Result } from "../../src/core/fault.ts";
import type { BlobId } from "../../src/core/ids.ts";
import { examined, type StageOutcome } from "../../src/core/outcome.ts";
import type { StageId } from "../../src/core/stage-id.ts";
import type { Event, Ports } from "../../src/ports/ports.ts";
import type { Content } from "../../src/ports/tree.ts";
import type { Run } from "../../src/scanners/pipeline.ts";
import type { AnyStage, OpenStage } from "../../src/scanners/stage.ts";
import { sha256 } from "../../src/text/hash.ts";
import { sampleArtifact } from "../gate/samples.ts";

/** One file, completed, nothing found. */
export const CLEAN: StageOutcome = examined(1, { head: { findings: [] }, before: null }, []);

/** A promise that the test settles when it wants to. */
export interface Controlled<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

export function control<T>(): Controlled<T> {
  const settle: { resolve?: (value: T) => void; reject?: (error: unknown) => void } = {};
  const promise = new Promise<T>((resolve, reject) => Object.assign(settle, { resolve, reject }));
  return { promise, resolve: (value) => settle.resolve?.(value), reject: (error) => settle.reject?.(error) };
}

/** Lets everything run that waits for nothing but other promises. */
export function settleAll(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

/** A stage that opens, is always applicable and finds nothing, except where it is told otherwise. */
export function fakeStage(
  id: StageId,
  differing: Partial<Pick<AnyStage, "open" | "whyNotApplicable">> & Partial<OpenStage> = {},
): AnyStage {
  const { examine = async () => CLEAN, close = async () => {}, ...stage } = differing;
  return { id, after: [], whyNotApplicable: () => null, open: async () => ok({ examine, close }), ...stage };
}

/** Added artifacts of one file each, whose text is their id. */
export function addedArtifacts(...ids: readonly string[]): readonly Examinable[] {
  return ids.map((id) => ({ kind: "added", head: sampleArtifact(id) }));
}

/** Any blob holds its own id as text. */
export async function readBlob(blob: BlobId): Promise<Result<Content>> {
  const bytes = new TextEncoder().encode(blob);
  return ok({ size: bytes.length, sha256: sha256(bytes), bytes });
}

/** A run over these changes, and the events it emits. The clock stands still; git and files are out of reach. */
export function fakeRun(
  changes: readonly Examinable[],
  differing: Partial<Run> = {},
): { readonly run: Run; readonly events: readonly Event[] } {
  const events: Event[] = [];
  const outOfReach = (): never => {
    throw new Error("a stage has no business here");
  };
  const ports: Ports = {
    git: { open: outOfReach },
    github: { open: outOfReach },
    files: { stat: outOfReach, read: outOfReach, workTree: outOfReach, write: outOfReach },
    signatures: { verify: outOfReach, sign: outOfReach },
    sandbox: {
      inspect: outOfReach,
      findInterpreter: outOfReach,
      findRelay: outOfReach,
      mountPaths: outOfReach,
      run: outOfReach,
      drawNonce: outOfReach,
      environment: outOfReach,
    },
    model: { check: outOfReach, ask: outOfReach, wait: outOfReach, drawNonce: outOfReach },
    keptAnswers: { open: outOfReach },
    proofs: { list: outOfReach },
    advisories: { lookUp: outOfReach },
    advisorySetup: { installEngine: outOfReach, fetchDatabase: outOfReach },
    clock: { now: () => new Date(0), milliseconds: () => 0 },
    timeLimit: { run: () => fail("time-out", "out of reach") },
    events: { emit: (event) => void events.push(event) },
  };
  const run: Run = {
    changes,
    ports,
    signal: new AbortController().signal,
    deselected: new Set(),
    isRejected: () => false,
    followsClosures: false,
    deadlineMilliseconds: 60_000,
    readHead: readBlob,
    readBefore: readBlob,
    entries: { head: new Map(), before: new Map() },
    ...differing,
  };
  return { run, events };
}
