import type { Result } from "../../../core/fault.ts";
import type { BubblewrapPlan, SandboxRun } from "../../../ports/sandbox.ts";

/** A plan as one line of text, for a process that runs it. */
export function writePlan(plan: BubblewrapPlan): string {
  return `${JSON.stringify({ ...plan, archive: encode(plan.archive) })}\n`;
}

export function readPlan(line: string): BubblewrapPlan {
  const plan = JSON.parse(line) as BubblewrapPlan & { readonly archive: string };
  return { ...plan, archive: Buffer.from(plan.archive, "base64") };
}

/** What came of it, likewise. */
export function writeResult(result: Result<SandboxRun>): string {
  if (!result.ok) return `${JSON.stringify(result)}\n`;
  const { end, stdout, stderr, trace } = result.value;
  const traced = trace === undefined ? {} : { trace: { ...trace, lines: encode(trace.lines) } };
  return `${JSON.stringify({ ok: true, value: { end, stdout: encode(stdout), stderr: encode(stderr), ...traced } })}\n`;
}

/** Null for what is no result. */
export function readResult(text: string): Result<SandboxRun> | null {
  try {
    const result = JSON.parse(text) as Result<WrittenRun>;
    if (!result.ok) return result;
    const { end, stdout, stderr, trace } = result.value;
    const traced = trace === undefined ? {} : { trace: { ...trace, lines: decode(trace.lines) } };
    return { ok: true, value: { end, stdout: decode(stdout), stderr: decode(stderr), ...traced } };
  } catch {
    return null;
  }
}

/** As JSON has it: what is bytes is base64. */
type WrittenRun = Pick<SandboxRun, "end"> & {
  readonly stdout: string;
  readonly stderr: string;
  readonly trace?: { readonly lines: string; readonly isWhole: boolean };
};

function decode(text: string): Uint8Array {
  return Buffer.from(text, "base64");
}

function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
