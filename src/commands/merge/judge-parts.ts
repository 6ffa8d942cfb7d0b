import type { Outcome, Surroundings } from "../command.ts";
import { judgeChange, type Examine, type JudgedChange, type Ways } from "../scan/judge-change.ts";
import { choosePolicy } from "../scan/policy.ts";
import type { ScanRequest } from "../scan/request.ts";
import type { Sources } from "../scan/sources.ts";
import { checkFindings } from "./check-findings.ts";
import { checkRuns } from "./check-runs.ts";
import { checkTold } from "./check-told.ts";
import { joinParts, type Joined } from "./join.ts";
import { findReview, joinDatabases, joinSandboxes } from "./join-references.ts";
import type { Part } from "./read-parts.ts";

/**
 * The whole run, with what the parts say where stages would have looked. Faults: those of a scan, and of parts that do not fit.
 */
export async function judgeParts(
  parts: readonly Part[],
  whole: ScanRequest,
  sources: Sources,
  surroundings: Surroundings,
  askForReviews: Ways["askForReviews"] = null,
): Promise<Outcome<JudgedChange>> {
  const policy = await choosePolicy(whole, sources, surroundings);
  if (!policy.ok) return policy;
  let joined: Joined = { told: [], examinations: [] };
  const examine: Examine = async (_stages, { changes, entries, deselected }, { run, ownRules }) => {
    const checked = checkRuns(parts, run, surroundings.version);
    const known = checked.ok ? await checkFindings(parts, ownRules, policy.value.policy) : checked;
    const read = known.ok ? joinParts(parts, { changes, entries, deselected }) : known;
    if (!read.ok) return { ok: false, faults: [read.fault] };
    joined = read.value;
    const { examinations } = joined;
    return {
      ok: true,
      value: {
        examinations,
        databases: joinDatabases(parts),
        sandboxes: joinSandboxes(parts),
        review: findReview(parts),
      },
    };
  };
  const judged = await judgeChange(whole, sources, policy.value, surroundings, { examine, askForReviews });
  if (!judged.ok) return judged;
  const checked = checkTold(joined.told, judged.value.input, judged.value.report);
  return checked.ok ? judged : { ok: false, faults: [checked.fault] };
}
