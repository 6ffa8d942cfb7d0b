import { REMEDIES, fail, ok, type Result } from "../../core/fault.ts";
import type { Finding } from "../../core/finding.ts";
import type { Outcomes, StageOutcome } from "../../core/outcome.ts";
import { STAGE_IDS } from "../../core/stage-id.ts";
import { findJsonProblem } from "../../text/json-problem.ts";
import { compileSchema } from "../../text/json-schema/compile.ts";
import { sayShapeError } from "../../text/json-schema/schema.ts";
import { indexLines } from "../../text/positions.ts";
import { faultsOf } from "../stages.ts";
import shape from "./shape.generated.json" with { type: "json" };
import type { WrittenReport } from "./written-report.ts";

/** It stops at the first error: a hostile report could have millions. */
const shapeReport = compileSchema<WrittenReport>(shape, "first-error");

/** In bytes, checked before anything is parsed: some five thousand findings with their evidence. */
export const LARGEST_REPORT: number = 16 * 1024 * 1024;

/**
 * Reads what `renderJson` wrote, by whoever it was written: nothing in it is believed but its shape. `name` is for
 * messages. Fault `report-invalid`.
 */
export function parseReport(name: string, bytes: Uint8Array): Result<WrittenReport> {
  if (bytes.length > LARGEST_REPORT)
    return refuse(name, `it has ${bytes.length} bytes; at most ${LARGEST_REPORT} are read`);
  const text = decode(bytes);
  if (text === null) return refuse(name, "it is not UTF-8");
  const problem = findJsonProblem(text);
  if (problem !== null) return refuse(name, `line ${indexLines(text).lineAt(problem.offset)}: ${problem.sentence}`);
  const shaped = shapeReport(JSON.parse(text));
  if (!shaped.ok) return refuse(name, sayShapeError(shaped.errors[0]));
  const report = shaped.value;
  const timeless = report.run.databases?.find(({ updated }) => updated !== null && Number.isNaN(Date.parse(updated)));
  if (timeless !== undefined) return refuse(name, `the database of ${timeless.ecosystem} has no time`);
  for (const { id, evidence } of report.artifacts) {
    const because = evidence === undefined ? null : whyImpossible(evidence.outcomes);
    if (because !== null) return refuse(name, `the evidence of ${id} ${because}`);
  }
  return ok(report);
}

/** What no schema says: each stage that this version has, its own rules, and faults that have a remedy. */
function whyImpossible(outcomes: Outcomes): string | null {
  for (const stage of STAGE_IDS) {
    const outcome: StageOutcome | undefined = outcomes[stage];
    if (outcome === undefined) return `says nothing of the stage ${stage}`;
    const foreign = findingsIn(outcome).find(({ rule }) => !rule.startsWith(`${stage}/`));
    if (foreign !== undefined) return `has a finding of ${foreign.rule} by the stage ${stage}`;
    const fault = faultsOf(outcome).find(({ code }) => !Object.hasOwn(REMEDIES, code));
    if (fault !== undefined) return `has the fault ${fault.code}, which this version does not have`;
  }
  return null;
}

/** All that a stage found, on both sides. */
export function findingsIn(outcome: StageOutcome): readonly Finding[] {
  const evidence = "evidence" in outcome ? outcome.evidence : undefined;
  if (evidence === undefined) return [];
  const { head, before } = evidence;
  return [...head.findings, ...(before?.findings ?? [])];
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refuse(name: string, because: string): ReturnType<typeof fail> {
  return fail("report-invalid", `${name} is no report that can be joined: ${because}`);
}
