import { ok, type Result } from "../../core/fault.ts";
import { POLICY_PATH } from "../../policy/locate.ts";
import type { Files } from "../../ports/files.ts";
import { placeOfCodeOwners } from "../../github/code-owners.ts";
import { proposeCodeOwners } from "./code-owners.ts";
import type { Pin } from "./pin.ts";
import { writePolicy } from "./policy.ts";
import { PRE_COMMIT_PATH, proposePreCommit } from "./pre-commit.ts";
import { readPresent } from "./present.ts";
import { proposeWhole, type Proposal } from "./proposal.ts";
import { RULESET_PATH, writeRuleset } from "./ruleset.ts";
import type { Survey } from "./survey.ts";
import { proposeWorkflow, WORKFLOW_PATH } from "./workflow.ts";

/** All files that `init` answers for, in the order in which they are shown. Faults: those of files that are there. */
export async function proposeFiles(
  survey: Survey,
  pin: Pin,
  owners: readonly string[],
  files: Files,
): Promise<Result<readonly Proposal[]>> {
  const { top, entries, origin, branch } = survey;
  const paths = new Set<string>(entries.map(({ path }) => path));
  const ownersPath = placeOfCodeOwners((path) => paths.has(path));
  const makers: readonly (readonly [path: string, make: (present: string | null) => Result<Proposal>])[] = [
    [POLICY_PATH, (it) => ok(proposeWhole(POLICY_PATH, it, writePolicy(entries, origin)))],
    [WORKFLOW_PATH, (it) => proposeWorkflow(it, pin, branch)],
    [PRE_COMMIT_PATH, (it) => proposePreCommit(it, pin)],
    [ownersPath, (it) => ok(proposeCodeOwners(ownersPath, it, owners))],
    [RULESET_PATH, (it) => ok(proposeWhole(RULESET_PATH, it, writeRuleset()))],
  ];
  const proposals: Proposal[] = [];
  for (const [path, make] of makers) {
    const present = await readPresent(top, path, files);
    const proposal = present.ok ? make(present.value) : present;
    if (!proposal.ok) return proposal;
    proposals.push(proposal.value);
  }
  return ok(proposals);
}
