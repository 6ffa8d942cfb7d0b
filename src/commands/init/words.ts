import type { Listed } from "../../core/artifact.ts";
import type { ArtifactKind } from "../../core/ids.ts";
import { unifiedDiff } from "../../text/unified-diff.ts";
import type { GitHubName } from "../../github/origin.ts";
import type { Pin } from "./pin.ts";
import type { Proposal } from "./proposal.ts";
import { RULESET_PATH } from "./ruleset.ts";

const KINDS: Readonly<Record<Exclude<ArtifactKind, "policy">, readonly [one: string, many: string]>> = {
  skill: ["skill", "skills"],
  tool: ["tool", "tools"],
  prompt: ["prompt", "prompts"],
  memory: ["memory file", "memory files"],
  config: ["agent configuration", "agent configurations"],
};

/** What the gate would judge by the policy that is there, or by the defaults. */
export function describeFound(artifacts: readonly Listed[]): string {
  const counted = (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((kind) => {
    const count = artifacts.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [`${count} ${KINDS[kind][count === 1 ? 0 : 1]}`];
  });
  return counted.length === 0 ? "There is no artifact in the known places yet." : `Found: ${counted.join(", ")}.`;
}

/** One file, a line an item: what becomes of it, and the difference. */
export function describeProposal(proposal: Proposal): readonly string[] {
  const { kind, path } = proposal;
  switch (kind) {
    case "write": {
      const doing = proposal.before === null ? "create" : "extend";
      return [`${doing} ${path}`, ...unifiedDiff(path, proposal.before, proposal.text), ""];
    }
    case "same":
      return [`${path}: nothing to do`];
    case "kept":
      return [
        `${path} is there and differs. It is left alone; this is what it would be:`,
        ...unifiedDiff(path, proposal.before, proposal.text),
        `  ${proposal.remedy}`,
        "",
      ];
    case "left-out":
      return [`${path} is left out: ${proposal.because}`, `  ${proposal.remedy}`, ""];
  }
}

/** What the files alone do not do: GitHub has to be told as well. */
export function describeNext(origin: GitHubName | null, pin: Pin, owners: readonly string[]): readonly string[] {
  const repository = origin === null ? "OWNER/REPOSITORY" : `${origin.owner}/${origin.name}`;
  const guessed = owners.length > 0 ? `${owners.join(" ")} answers for` : "Somebody has to answer for";
  return [
    "An agent that can push to a branch can rewrite a `pull_request` workflow there, and with it the check. What stands",
    "against that is a review by code owners, and it holds once an administrator has made the ruleset. Next:",
    "  1. evogate adopt: the lock of what is there; then commit and merge all of it",
    `  2. gh api -X POST repos/${repository}/rulesets --input ${RULESET_PATH}`,
    `  3. ${guessed} .github/ and .evogate/. It must not be the agent, and an organisation needs a team (--owner).`,
    "  4. evogate doctor: with a token in GITHUB_TOKEN it asks GitHub whether all that holds",
    "  5. pre-commit install -t pre-commit -t pre-push",
    ...(pin.isCommit
      ? [`The commit of Evogate that is used is ${pin.ref}: read it.`]
      : [
          `Of Evogate's commit nothing is known here, so ${pin.ref} is used: whoever moves it can change the verdict (--pin).`,
        ]),
  ];
}
