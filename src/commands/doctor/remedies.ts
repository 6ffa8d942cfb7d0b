import { ACTIONS_APP } from "../../github/gate-check.ts";
import type { ReviewRule } from "../../ports/github.ts";
import type { Finding } from "./part.ts";
import type { Protection } from "./protection.ts";
import { findRequired, findRequiredWorkflows } from "./required-check.ts";

/** The token of a job is never given the right to change workflows (docs.github.com, "Permissions for the GITHUB_TOKEN"). */
const JOB_TOKEN = "github-actions[bot]";

/** A change of a workflow that a code owner has not seen, after an approval of something else. */
export function judgeStale(protection: Protection): Finding {
  const reviews = findReviewRules(protection);
  const unseen = whyUnseen(protection);
  if (reviews.some(({ dismissesStale, needsLastPushApproval }) => dismissesStale || needsLastPushApproval))
    return { state: "works", says: "an approval does not outlive a push" };
  if (unseen !== null) return unknown(`whether approvals outlive a push cannot be seen: ${unseen}`);
  return {
    state: "broken",
    says: reviews.length === 0 ? "no review is required" : "an approval holds for what is pushed after it",
    remedy: "Set `dismiss_stale_reviews_on_push` in the rule for pull requests.",
  };
}

/** Whether somebody has to approve each change of what steers the gate. */
export function judgeOwners(protection: Protection): Finding {
  const { owners, agent } = protection;
  const unseen = whyUnseen(protection);
  if (owners.path === null)
    return {
      state: "missing",
      says: "the base has no CODEOWNERS",
      remedy: "Write it with `evogate init --owner @person`.",
    };
  if (owners.unowned.length > 0)
    return {
      state: "broken",
      says: `nobody owns ${owners.unowned.join(", ")} by ${owners.path}`,
      remedy: "Add the lines that `evogate init --owner @person` shows, at the end of the file.",
    };
  if (agent !== null && owners.owners.some((owner) => isSame(owner, `@${agent.login}`)))
    return {
      state: "broken",
      says: `the agent @${agent.login} owns what steers the gate`,
      remedy: `Name a person or a team in ${owners.path} instead.`,
    };
  if (!owners.errors.ok)
    return unknown(`what is wrong with ${owners.path} cannot be seen: ${owners.errors.fault.message}`);
  const [error] = owners.errors.value;
  if (error !== undefined)
    return {
      state: "broken",
      says: `${error.path}:${error.line}: GitHub ignores this line: ${error.kind}`,
      remedy: "Owners have to exist and may have to be given write access; a team has to be visible.",
    };
  if (findReviewRules(protection).some(({ needsCodeOwner }) => needsCodeOwner))
    return { state: "works", says: `${owners.owners.join(", ")} must approve what steers the gate (${owners.path})` };
  if (unseen !== null) return unknown(`whether code owners have to approve cannot be seen: ${unseen}`);
  return {
    state: "broken",
    says: `${owners.path} names owners, but no rule asks for their approval`,
    remedy: "Set `require_code_owner_review` in the rule for pull requests.",
  };
}

/** What the identity of the agent may do by itself. */
export function judgeAgent({ agent }: Protection): Finding {
  if (agent === null)
    return { state: "not-applicable", says: "not asked: name the agent's account with --agent to see what it may do" };
  const { login, permission } = agent;
  if (!permission.ok) return unknown(`what ${login} may do cannot be seen: ${permission.fault.message}`);
  if (permission.value === "admin" || permission.value === "maintain")
    return {
      state: "broken",
      says: `the agent ${login} has the permission \`${permission.value}\` and can change what protects the branch`,
      remedy: "Give the agent `write`, or less.",
    };
  const says = isSame(login, JOB_TOKEN)
    ? "the agent works with the token of a job, which cannot change workflows"
    : `the agent ${login} has the permission \`${permission.value}\`; whether its token may change workflows, GitHub tells nobody`;
  return { state: "works", says };
}

/**
 * Why a branch cannot take the gate out of the workflow that judges it: each of the five ways in which that is settled, as
 * far as it can be seen. None means that it is not settled.
 */
export function findRemedies(protection: Protection, check: string): readonly string[] {
  const { agent, workflows } = protection;
  const required = findRequired(protection, check);
  const isOwned = judgeOwners(protection).state === "works" && judgeStale(protection).state === "works";
  const pinned = findRequiredWorkflows(protection);
  const ownApp = required.find(({ app }) => app !== null && app !== ACTIONS_APP);
  const target = workflows.find(({ events }) => events.includes("pull_request_target"));
  return [
    ...(agent !== null && isSame(agent.login, JOB_TOKEN) ? ["the agent's token cannot change workflows"] : []),
    ...(isOwned ? ["code owners have to approve what steers the gate"] : []),
    ...(pinned.length > 0 ? [`a rule requires ${pinned.join(", ")}, which no change can replace`] : []),
    ...(ownApp === undefined ? [] : [`the check comes from an App of its own (${ownApp.app})`]),
    ...(target !== undefined && required.length > 0 && target.checks.includes(check)
      ? [`${target.path} runs on \`pull_request_target\`, as the default branch has it`]
      : []),
  ];
}

/** The verdict on what the README says first. */
export function judgeSteering(protection: Protection, check: string): Finding {
  const remedies = findRemedies(protection, check);
  if (remedies.length > 0) return { state: "works", says: remedies.join("; ") };
  return {
    state: "broken",
    says: "whoever can push to a branch can rewrite the workflow there, and with it the check",
    remedy:
      "One of: a token without the right to change workflows for the agent (--agent); code owners whose approval is " +
      "required and does not outlive a push; an organisation's required workflow pinned to a commit; an App of your own " +
      "that reports the check; `pull_request_target`. `evogate init` sets up the second.",
  };
}

function findReviewRules({ rules, classic }: Protection): readonly ReviewRule[] {
  const ofRules = rules.ok ? rules.value.items.filter((rule) => rule.kind === "pull-request") : [];
  const ofClassic = classic.ok ? (classic.value?.reviews ?? null) : null;
  return ofClassic === null ? ofRules : [...ofRules, ofClassic];
}

function whyUnseen({ rules, classic }: Protection): string | null {
  if (!rules.ok) return rules.fault.message;
  return classic.ok ? null : classic.fault.message;
}

function unknown(says: string): Finding {
  return { state: "unknown", says, remedy: "Use a token that may read the repository's administration." };
}

/** Logins compare without case. */
function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
