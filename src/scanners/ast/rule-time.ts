import type { Fault } from "../../core/fault.ts";
import type { Finding } from "../../core/finding.ts";
import { wholeFile } from "../../core/location.ts";
import type { UnderstoodArtifact } from "../../facts/artifact/artifact-facts.ts";

/** For all rules over one side of an artifact, or over both. In milliseconds. */
export const TIME_LIMIT = 5000;

export interface SideFindings {
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
}

/** The fault of rules that did not come to an end. */
export function describeLateRules({ artifact }: UnderstoodArtifact, { code }: Fault): Fault {
  const message = `${artifact.id}: the rules took longer than ${TIME_LIMIT} ms`;
  return { code, message, at: wholeFile(artifact.entries[0].path) };
}
