import { ok, type Result } from "../../core/fault.ts";
import { PRE_COMMIT_STAGES, STAGE_IDS } from "../../core/stage-id.ts";
import type { Invocation, Surroundings } from "../command.ts";
import { readRequest, type ScanRequest } from "../scan/request.ts";

/**
 * What a hook asks a scan for. Under `--push` the two commits are those that the client pre-commit names in its hooks'
 * environment (pre-commit.com, "pre-push"): where the remote's branch is, and what is sent. It names none for the first
 * push of a history and on the stage `manual`: then everything that HEAD holds is new.
 */
export function readHookRequest(invocation: Invocation, environment: Surroundings["environment"]): Result<ScanRequest> {
  const read = readRequest(invocation);
  if (!read.ok) return read;
  const { value: request } = read;
  if (invocation.options.has("push")) {
    const base = request.base ?? (environment["PRE_COMMIT_FROM_REF"] || null);
    return ok({ ...request, base, head: environment["PRE_COMMIT_TO_REF"] || "HEAD" });
  }
  const deselected = new Set(STAGE_IDS.filter((id) => !PRE_COMMIT_STAGES.includes(id)));
  return ok({ ...request, scope: "pre-commit", staged: true, isOffline: true, deselected, wantsEvidence: false });
}
