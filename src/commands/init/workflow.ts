import { ok, type Result } from "../../core/fault.ts";
import { CHECK_NAME } from "../../github/gate-check.ts";
import type { Pin } from "./pin.ts";
import { proposeWhole, type Proposal } from "./proposal.ts";
import { readSettings } from "./read-settings.ts";

export const WORKFLOW_PATH = ".github/workflows/evogate.yml";

/** The commit of actions/checkout v4.2.2; docs/live-checks.md says how to look it up. */
const CHECKOUT = "actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2";
/** What a branch filter takes literally, and YAML as plain text. */
const PLAIN_BRANCH = /^[A-Za-z][\w./-]*$/u;

/** The workflow; fault `settings-broken` for a file in its place that is no workflow at all. */
export function proposeWorkflow(present: string | null, pin: Pin, branch: string | null): Result<Proposal> {
  const read = present === null ? null : readSettings(WORKFLOW_PATH, present);
  if (read !== null && !read.ok) return read;
  return ok(proposeWhole(WORKFLOW_PATH, present, writeWorkflow(pin, branch)));
}

/**
 * A workflow of one job that always runs: a check that is skipped counts as passed, and one that no event starts is
 * waited for for ever. So there are no filters of paths, and merge queues are served. Started by hand it judges a pull
 * request of a fork, as objects of git: nothing of it is run.
 */
function writeWorkflow(pin: Pin, branch: string | null): string {
  const pushed = branch !== null && PLAIN_BRANCH.test(branch) ? `  push:\n    branches: [${branch}]\n` : "";
  return `# Written by \`evogate init\`. The job \`${CHECK_NAME}\` is to be a required check: .evogate/ruleset.json makes it one.
# A branch of this repository brings its own version of this file, so code owners have to answer for .github/.
name: Evogate
on:
  pull_request:
  pull_request_review:
    types: [submitted, edited, dismissed]
  merge_group:
${pushed}  workflow_dispatch:
    inputs:
      pull-request:
        description: Number of a pull request whose own run had only the rights of a fork
      expected-head-sha:
        description: The full id of its head commit that you have looked at
permissions: {}
concurrency:
  group: evogate-\${{ github.event_name }}-\${{ github.event.pull_request.number || github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}
jobs:
  ${CHECK_NAME}:
    # By hand a branch is judged by its own policy: that must not pass for the required check.
    name: \${{ github.event_name == 'workflow_dispatch' && 'by hand' || '${CHECK_NAME}' }}
    permissions:
      contents: read
      checks: write # a check with every finding at its line
      pull-requests: write # one comment
      actions: write # to run the pull request's own check again after an approval
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    steps:
      - name: let the artifacts' tests be run behind walls, on a machine that is thrown away
        if: runner.environment == 'github-hosted'
        run: |
          install="sudo apt-get install --yes --quiet --no-install-recommends bubblewrap strace"
          $install || { sudo apt-get update --quiet && $install; }
          sudo sysctl --quiet --write kernel.apparmor_restrict_unprivileged_userns=0
      - uses: ${CHECKOUT}
        with:
          fetch-depth: 0 # the gate compares with where the branch began
          persist-credentials: false
      - name: fetch the pull request that was named, as objects of git
        if: inputs.pull-request != ''
        env:
          NUMBER: \${{ inputs.pull-request }}
          TOKEN: \${{ github.token }}
        run: |
          secret="$(printf 'x-access-token:%s' "$TOKEN" | base64 -w 0)"
          git -c "http.extraHeader=Authorization: Basic $secret" fetch --no-tags origin \\
            "+refs/pull/$NUMBER/merge:refs/remotes/pull/$NUMBER/merge"
      - uses: ${pin.repository}@${pin.ref}${pin.isCommit ? ` # v${pin.version}` : " # a tag can be moved: name the commit"}
        with:
          pull-request: \${{ inputs.pull-request }}
          expected-head-sha: \${{ inputs.expected-head-sha }}
`;
}
