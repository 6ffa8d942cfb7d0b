import { ok } from "../../core/fault.ts";
import type {
  BranchProtection,
  BranchRule,
  BypassActor,
  CodeOwnersError,
  GitHub,
  RepositoryInfo,
  RequiredCheck,
  RequiredWorkflow,
  ReviewRule,
  Ruleset,
} from "../../ports/github.ts";
import { readAccount } from "./account.ts";
import type { Client } from "./client.ts";
import { at, convert, flag, integer, list, oneOf, orElse, orNull, record, text, type Read } from "./shape.ts";

const readRepository = record<RepositoryInfo>({
  fullName: at(["full_name"], text),
  defaultBranch: at(["default_branch"], text),
  isPrivate: at(["private"], flag),
  owner: at(["owner"], readAccount),
});

const readChecks = orElse(
  list(record<RequiredCheck>({ name: at(["context"], text), app: at(["integration_id"], orNull(integer)) })),
  [],
);
const readWorkflows = orElse(
  list(
    record<RequiredWorkflow>({
      path: at(["path"], text),
      repositoryId: at(["repository_id"], integer),
      sha: at(["sha"], orNull(text)),
    }),
  ),
  [],
);
const readReviewRule = record<ReviewRule>({
  approvals: at(["required_approving_review_count"], orElse(integer, 0)),
  dismissesStale: at(["dismiss_stale_reviews_on_push"], orElse(flag, false)),
  needsCodeOwner: at(["require_code_owner_review"], orElse(flag, false)),
  needsLastPushApproval: at(["require_last_push_approval"], orElse(flag, false)),
});

/** What a rule says, by its type; types that no one here asks about keep their name. */
const readBranchRule: Read<BranchRule> = (value) => {
  const rule = record({ type: at(["type"], text), rulesetId: at(["ruleset_id"], orNull(integer)) })(value);
  if (rule === undefined) return undefined;
  const { type, rulesetId } = rule;
  const parameters = at(["parameters"], (given) => given ?? {})(value);
  switch (type) {
    case "required_status_checks": {
      const checks = at(["required_status_checks"], readChecks)(parameters);
      const isStrict = at(["strict_required_status_checks_policy"], orElse(flag, false))(parameters);
      if (checks === undefined || isStrict === undefined) return undefined;
      return { kind: "required-checks", rulesetId, checks, isStrict };
    }
    case "pull_request": {
      const review = readReviewRule(parameters);
      return review === undefined ? undefined : { kind: "pull-request", rulesetId, ...review };
    }
    case "workflows": {
      const workflows = at(["workflows"], readWorkflows)(parameters);
      return workflows === undefined ? undefined : { kind: "workflows", rulesetId, workflows };
    }
    default:
      return { kind: "other", rulesetId, type };
  }
};

const readRuleset = record<Ruleset>({
  id: at(["id"], integer),
  name: at(["name"], text),
  enforcement: at(
    ["enforcement"],
    oneOf<Ruleset["enforcement"]>({ active: "active", evaluate: "evaluate", disabled: "disabled" }),
  ),
  bypass: at(
    ["bypass_actors"],
    orNull(
      list(
        record<BypassActor>({
          kind: at(["actor_type"], text),
          id: at(["actor_id"], orNull(integer)),
          mode: at(["bypass_mode"], orElse(text, "always")),
        }),
      ),
    ),
  ),
});

const readAllowances: Read<readonly string[]> = convert(
  record({
    users: at(["users"], orElse(list(at(["login"], text)), [])),
    teams: at(["teams"], orElse(list(at(["slug"], text)), [])),
    apps: at(["apps"], orElse(list(at(["slug"], text)), [])),
  }),
  ({ users, teams, apps }) => [...users, ...teams, ...apps],
);

const readProtection = record<BranchProtection>({
  checks: at(
    ["required_status_checks", "checks"],
    orElse(list(record<RequiredCheck>({ name: at(["context"], text), app: at(["app_id"], orNull(integer)) })), []),
  ),
  isStrict: at(["required_status_checks", "strict"], orElse(flag, false)),
  reviews: at(
    ["required_pull_request_reviews"],
    orNull(
      record<ReviewRule>({
        approvals: at(["required_approving_review_count"], orElse(integer, 0)),
        dismissesStale: at(["dismiss_stale_reviews"], orElse(flag, false)),
        needsCodeOwner: at(["require_code_owner_reviews"], orElse(flag, false)),
        needsLastPushApproval: at(["require_last_push_approval"], orElse(flag, false)),
      }),
    ),
  ),
  bindsAdmins: at(["enforce_admins", "enabled"], orElse(flag, false)),
  bypass: at(["required_pull_request_reviews", "bypass_pull_request_allowances"], orElse(readAllowances, [])),
});

const readCodeOwnersErrors: Read<readonly CodeOwnersError[]> = at(
  ["errors"],
  list(record<CodeOwnersError>({ path: at(["path"], text), line: at(["line"], integer), kind: at(["kind"], text) })),
);

export function branchRuleOperations(
  client: Client,
): Pick<GitHub, "repository" | "branchRules" | "ruleset" | "branchProtection" | "codeOwnersErrors"> {
  const { repository } = client.address;
  return {
    repository: async () => await client.read(repository, readRepository),
    branchRules: async (branch) =>
      await client.readAll(
        `${repository}/rules/branches/${encodeURIComponent(branch)}?per_page=100`,
        list(readBranchRule),
      ),
    ruleset: async (id) => await client.read(`${repository}/rulesets/${id}`, readRuleset),
    async branchProtection(branch) {
      const path = `${repository}/branches/${encodeURIComponent(branch)}`;
      const found = await client.readIfThere(`${path}/protection`, readProtection);
      if (!found.ok || found.value !== null) return found;
      // The same answer is given to whoever may not ask; the branch itself says whether it has one.
      const isProtected = await client.read(path, at(["protected"], flag));
      if (!isProtected.ok) return isProtected;
      return isProtected.value
        ? {
            ok: false,
            fault: { code: "github-forbidden", message: `the token may not see how ${branch} is protected` },
          }
        : ok(null);
    },
    codeOwnersErrors: async (ref) =>
      await client.read(`${repository}/codeowners/errors?ref=${encodeURIComponent(ref)}`, readCodeOwnersErrors),
  };
}
