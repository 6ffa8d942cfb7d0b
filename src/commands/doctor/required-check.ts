import { ACTIONS_APP } from "../../github/gate-check.ts";
import type { RequiredCheck } from "../../ports/github.ts";
import { RULESET_PATH } from "../init/ruleset.ts";
import type { Finding } from "./part.ts";
import type { Protection } from "./protection.ts";

/** Each time that a rule of the branch requires a check of this name. */
export function findRequired({ rules, classic }: Protection, name: string): readonly RequiredCheck[] {
  const ofRules = rules.ok
    ? rules.value.items.flatMap((rule) => (rule.kind === "required-checks" ? rule.checks : []))
    : [];
  const ofClassic = classic.ok ? (classic.value?.checks ?? []) : [];
  return [...ofRules, ...ofClassic].filter((check) => check.name === name);
}

/** Whether a change cannot be merged without the gate's check, from the one App that reports it. */
export function judgeRequired(protection: Protection, name: string): Finding {
  const { branch, rules, classic, workflows } = protection;
  const required = findRequired(protection, name);
  const [unseen] = [rules, classic].flatMap((asked) => (asked.ok ? [] : [asked.fault]));
  const pinned = findRequiredWorkflows(protection);
  if (required.length === 0 && pinned.length > 0)
    return { state: "works", says: `${branch} requires the workflow ${pinned.join(", ")}` };
  if (required.length === 0 && unseen !== undefined)
    return {
      state: "unknown",
      says: `no rule that requires \`${name}\` can be seen: ${unseen.message}`,
      remedy: "Use a token that may read the repository's administration.",
    };
  if (required.length === 0)
    return {
      state: "missing",
      says: `no rule of ${branch} requires the check \`${name}\`: a change can be merged whatever the gate says`,
      remedy: `As an administrator: gh api -X POST repos/OWNER/REPOSITORY/rulesets --input ${RULESET_PATH}`,
    };
  if (required.every(({ app }) => app === null))
    return {
      state: "broken",
      says: `${branch} requires \`${name}\`, but from anybody: whoever may write a status can report it`,
      remedy: `Name the App that reports it in the rule (integration_id ${ACTIONS_APP} is GitHub Actions).`,
    };
  if (
    workflows.length > 0 &&
    pinned.length === 0 &&
    !workflows.some(({ checks }) => checks.some((check) => isCheckOf(check, name)))
  )
    return {
      state: "broken",
      says: `${branch} requires \`${name}\`, but Evogate runs in ${listJobs(protection)}`,
      remedy: "Require the check by the name of the job that runs Evogate, or name it with --check.",
    };
  const apps = [...new Set(required.flatMap(({ app }) => app ?? []))].map(nameApp);
  return { state: "works", says: `${branch} requires \`${name}\`, from ${apps.join(" and ")}` };
}

/** What a merge queue waits for, and nobody reports. */
export function judgeQueue({ branch, rules, workflows }: Protection): Finding {
  const hasQueue = rules.ok && rules.value.items.some((rule) => rule.kind === "other" && rule.type === "merge_queue");
  if (!hasQueue) return { state: "not-applicable", says: `${branch} has no merge queue that can be seen` };
  if (workflows.some(({ events }) => events.includes("merge_group")))
    return { state: "works", says: "a workflow that runs Evogate starts on `merge_group`" };
  return {
    state: "broken",
    says: "no workflow that runs Evogate starts on `merge_group`: the merge queue waits for it and gives up",
    remedy: "Add `merge_group:` to the events of the workflow on the base.",
  };
}

/** Those of an organisation's rule that are pinned to a commit: no change can replace them. */
export function findRequiredWorkflows({ rules }: Protection): readonly string[] {
  if (!rules.ok) return [];
  const required = rules.value.items.flatMap((rule) => (rule.kind === "workflows" ? rule.workflows : []));
  return required.flatMap(({ path, sha }) => (sha === null ? [] : [`${path}@${sha}`]));
}

/** A job that calls another workflow gives its name to the checks of that one's jobs: `caller / job`. */
function isCheckOf(job: string, check: string): boolean {
  return check === job || check.startsWith(`${job} / `);
}

function nameApp(app: number): string {
  return app === ACTIONS_APP ? "GitHub Actions" : `the App ${app}`;
}

function listJobs({ workflows }: Protection): string {
  return workflows.flatMap(({ path, checks }) => checks.map((check) => `\`${check}\` (${path})`)).join(", ");
}
