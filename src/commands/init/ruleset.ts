import { ACTIONS_APP, CHECK_NAME } from "../../github/gate-check.ts";

export const RULESET_PATH = ".evogate/ruleset.json";

/**
 * What an administrator sends to `POST /repos/{owner}/{repo}/rulesets` (GitHub's REST API, "Create a repository ruleset").
 * Nobody may bypass it; who pushed last does not approve alone, and an approval does not outlive a push.
 */
export function writeRuleset(): string {
  const ruleset = {
    name: "evogate",
    target: "branch",
    enforcement: "active",
    bypass_actors: [],
    conditions: { ref_name: { include: ["~DEFAULT_BRANCH"], exclude: [] } },
    rules: [
      { type: "deletion" },
      { type: "non_fast_forward" },
      {
        type: "pull_request",
        parameters: {
          required_approving_review_count: 1,
          dismiss_stale_reviews_on_push: true,
          require_code_owner_review: true,
          require_last_push_approval: true,
          required_review_thread_resolution: false,
        },
      },
      {
        type: "required_status_checks",
        parameters: {
          strict_required_status_checks_policy: true,
          do_not_enforce_on_create: true,
          required_status_checks: [{ context: CHECK_NAME, integration_id: ACTIONS_APP }],
        },
      },
    ],
  };
  return `${JSON.stringify(ruleset, null, 2)}\n`;
}
