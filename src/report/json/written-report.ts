import type { Digest } from "../../core/ids.ts";
import type { Coverage, DatabaseReference, ReviewReference, RunInfo } from "../../core/judgement.ts";
import type { Evidence } from "./evidence.ts";

/** A report as JSON has it when schema/report.schema.json accepts it; what nobody reads back is not named. */
export interface WrittenReport {
  readonly schema: string;
  readonly tool: { readonly name: string; readonly version: string };
  readonly scope: RunInfo["scope"];
  readonly run: Pick<RunInfo, "base" | "forkPoint" | "head" | "policy" | "shard" | "sandboxes"> & {
    readonly databases?: readonly WrittenDatabase[];
    readonly review?: ReviewReference;
  };
  readonly stages: readonly object[];
  readonly artifacts: readonly WrittenArtifact[];
}

export interface WrittenDatabase extends Pick<DatabaseReference, "ecosystem"> {
  /** A time as JSON has it. */
  readonly updated: string | null;
}

export interface WrittenArtifact {
  readonly id: string;
  readonly change: "added" | "modified" | "removed" | "unchanged";
  readonly digest: Digest | null;
  readonly stages: Readonly<Record<string, string>>;
  readonly needs: readonly WrittenNeed[];
  readonly met?: readonly (WrittenNeed & { readonly by: readonly string[] })[];
  readonly findings: readonly { readonly blocking: boolean }[];
  readonly capabilities: object;
  readonly notLookedAt: Coverage["notLookedAt"];
  readonly trial?: object;
  readonly evidence?: Evidence;
}

export interface WrittenNeed {
  readonly kind: string;
}
