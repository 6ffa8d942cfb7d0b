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
  const { end, stdout, stderr } = result.value;
  return `${JSON.stringify({ ok: true, value: { end, stdout: encode(stdout), stderr: encode(stderr) } })}\n`;
}

/** Null for what is no result. */
export function readResult(text: string): Result<SandboxRun> | null {
  try {
    const result = JSON.parse(text) as Result<SandboxRun & { readonly stdout: string; readonly stderr: string }>;
    if (!result.ok) return result;
    const { end, stdout, stderr } = result.value;
    return { ok: true, value: { end, stdout: Buffer.from(stdout, "base64"), stderr: Buffer.from(stderr, "base64") } };
  } catch {
    return null;
  }
}

function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
