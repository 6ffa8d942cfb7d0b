import type { BypassActor } from "../../ports/github.ts";
import type { Finding } from "./part.ts";
import type { Protection } from "./protection.ts";

/** The role of administrators, as rulesets number it (GitHub's REST API, `bypass_actors`). */
const ADMIN_ROLE = 5;

/** Who may merge without the rules. Administrators can change them anyway; anybody else can be the agent. */
export function judgeBypass({ branch, rules, rulesets, classic }: Protection): Finding {
  const open: string[] = [];
  const unseen: string[] = [];
  if (!rules.ok) unseen.push(rules.fault.message);
  for (const [id, asked] of rulesets) {
    if (!asked.ok) unseen.push(`ruleset ${id}: ${asked.fault.message}`);
    else if (asked.value.bypass === null) unseen.push(`ruleset ${asked.value.name}`);
    else
      open.push(
        ...asked.value.bypass.filter((actor) => !isAdministrator(actor)).map((it) => nameActor(it, asked.value.name)),
      );
  }
  if (classic.ok && classic.value !== null)
    open.push(...classic.value.bypass.map((name) => `${name} (protection of ${branch})`));
  if (open.length > 0)
    return {
      state: "broken",
      says: `these may go round the rules of ${branch}: ${open.join(", ")}`,
      remedy: "Take them out, unless it is sure that the agent is none of them and cannot act as one.",
    };
  if (unseen.length > 0)
    return {
      state: "unknown",
      says: `who may go round the rules cannot be seen: ${unseen.join("; ")}`,
      remedy: "Use a token of an administrator; others are not told who may bypass a ruleset.",
    };
  const isProtected = rulesets.size > 0 || (classic.ok && classic.value !== null);
  if (!isProtected) return { state: "not-applicable", says: `${branch} has no rules to go round` };
  const isLoose = classic.ok && classic.value !== null && !classic.value.bindsAdmins;
  const hasException = isLoose || [...rulesets.values()].some((asked) => asked.ok && asked.value.bypass?.length !== 0);
  return { state: "works", says: hasException ? "nobody but administrators" : "nobody" };
}

function isAdministrator({ kind, id }: BypassActor): boolean {
  return kind === "OrganizationAdmin" || kind === "EnterpriseOwner" || (kind === "RepositoryRole" && id === ADMIN_ROLE);
}

function nameActor({ kind, id, mode }: BypassActor, ruleset: string): string {
  return `${kind}${id === null ? "" : ` ${id}`} (${mode}, ruleset ${ruleset})`;
}
