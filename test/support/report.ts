import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";

/** A report as a program that uses Evogate sees it; only what the tests ask for. */
export interface Report {
  readonly scope: string;
  readonly enforced: boolean;
  readonly run: {
    readonly base: string | null;
    readonly forkPoint: string | null;
    readonly head: string | null;
    readonly policy: {
      readonly path: string | null;
      readonly ref: string | null;
      readonly sha256: string;
      readonly profile: string;
      readonly packs?: readonly { readonly path: string; readonly sha256: string }[];
    };
    readonly databases?: readonly { readonly ecosystem: string; readonly updated: string | null }[];
  };
  readonly decision: string;
  readonly stages: readonly ReportedStage[];
  readonly artifacts: readonly ReportedArtifact[];
  readonly suppressions?: readonly { readonly problem: string; readonly rule: string }[];
  readonly summary: { readonly artifacts: number; readonly examinedFiles: number };
}

export interface ReportedStage {
  readonly id: string;
  readonly outcome: string;
  readonly examined: number;
  readonly reason?: string;
  readonly faults: readonly { readonly code: string; readonly message: string; readonly remedy: string }[];
}

export interface ReportedArtifact {
  readonly id: string;
  readonly path: string;
  readonly kind: string;
  readonly format: string;
  readonly change: string;
  readonly digest: string | null;
  readonly approvedDigest: string | null;
  readonly baseline: boolean;
  readonly decision: string;
  readonly stages: Readonly<Record<string, string>>;
  readonly needs: readonly { readonly kind: string; readonly text: string; readonly capability?: ReportedCapability }[];
  readonly met?: readonly { readonly kind: string; readonly text: string; readonly by: readonly string[] }[];
  readonly findings: readonly ReportedFinding[];
  readonly capabilities: Readonly<Record<"gained" | "lost" | "kept", readonly ReportedCapability[]>>;
  readonly notLookedAt: readonly { readonly path: string; readonly member?: string; readonly because: string }[];
}

export interface ReportedCapability {
  readonly kind: string;
  readonly target: string;
  readonly origin: string;
  readonly risk: string;
  readonly path: string;
  readonly line: number;
}

export interface ReportedFinding {
  readonly rule: string;
  readonly status: string;
  readonly blocking: boolean;
  readonly message: string;
  readonly quote?: string;
  readonly excerpt?: string;
  readonly fix?: string;
  readonly path: string;
  readonly member?: string;
  readonly line: number;
  readonly column: number;
  readonly fingerprint: string;
  readonly advisories?: readonly string[];
  readonly taxonomy?: readonly string[];
}

const SCHEMA = join(import.meta.dirname, "../../schema/report.schema.json");
const ajv: Ajv2020 = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
const validate = ajv.compile<Report>(JSON.parse(readFileSync(SCHEMA, "utf8")) as object);

/** Parses `evogate-report/1`; fails the test when the schema does not accept it. */
export function readReport(json: string): Report {
  const report: unknown = JSON.parse(json);
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  return report as Report;
}
