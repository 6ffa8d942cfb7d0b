import type { ArtifactId } from "../core/ids.ts";
import type { Fault, Result } from "../core/fault.ts";
import type { StageOutcome } from "../core/outcome.ts";
import type { StageId } from "../core/stage-id.ts";
import type { Advisories, AdvisorySetup } from "./advisories.ts";
import type { Files } from "./files.ts";
import type { Git } from "./git.ts";
import type { Sandbox } from "./sandbox.ts";
import type { KeptAnswers } from "./kept-answers.ts";
import type { Model } from "./model.ts";
import type { GitHubHost } from "./github.ts";
import type { Proof } from "./proof.ts";
import type { Signatures } from "./signatures.ts";

/** Nothing is computed from events: they drive progress and `--verbose` only. */
export type Event =
  | { readonly kind: "opened"; readonly stage: StageId; readonly changes: number }
  | {
      readonly kind: "examined";
      readonly stage: StageId;
      readonly artifact: ArtifactId;
      readonly outcome: StageOutcome["kind"];
      readonly milliseconds: number;
    }
  | { readonly kind: "notice"; readonly fault: Fault };

/** The world. Stages get only those they name. */
export interface Ports {
  readonly git: Git;
  readonly github: GitHubHost;
  readonly files: Files;
  readonly signatures: Signatures;
  readonly sandbox: Sandbox;
  readonly model: Model;
  readonly keptAnswers: KeptAnswers;
  /** What of this machine Evogate needs, for `doctor`. No program is taken from the folder whose content is judged. */
  readonly proofs: { list(judgedFolder: string | null): Promise<readonly Proof[]> };
  readonly advisories: Advisories;
  readonly advisorySetup: AdvisorySetup;
  readonly clock: { now(): Date; milliseconds(): number };
  /** Synchronous work only; fault `time-out` when it takes longer. Whatever `work` throws is thrown. */
  readonly timeLimit: { run<T>(milliseconds: number, work: () => T): Result<T> };
  readonly events: { emit(event: Event): void };
}
