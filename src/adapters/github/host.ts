import type { GitHubHost } from "../../ports/github.ts";
import { branchRuleOperations } from "./branch-rules.ts";
import { checkOperations } from "./checks.ts";
import { createClient, USUAL_PATIENCE, type Patience } from "./client.ts";
import { commentOperations } from "./comments.ts";
import { peopleOperations } from "./people.ts";
import { pullRequestOperations } from "./pull-requests.ts";

/** GitHub's REST API (and one question of its GraphQL API) over Node's own HTTP. */
export function createGitHubHost(patience: Patience = USUAL_PATIENCE): GitHubHost {
  return {
    async open(access) {
      const client = createClient(access, patience);
      if (!client.ok) return client;
      return {
        ok: true,
        value: {
          ...pullRequestOperations(client.value),
          ...peopleOperations(client.value),
          ...commentOperations(client.value),
          ...checkOperations(client.value),
          ...branchRuleOperations(client.value),
        },
      };
    },
  };
}
