import { nonEmpty, type NonEmpty } from "../core/brand.ts";
import { fail, ok, type Result } from "../core/fault.ts";
import { readSha, readText } from "./payload.ts";

/** Something that git can look up, and what it is in words. */
export interface Candidate {
  readonly ref: string;
  readonly is: string;
}

/** What an event asks to judge. Of the candidates the first counts that the clone has. */
export interface EventPlan {
  /** Null where there is nothing to compare with: what is checked out is judged as it stands. */
  readonly base: NonEmpty<Candidate> | null;
  readonly head: NonEmpty<Candidate>;
}

/** What the runner says about the event that started a workflow. */
export interface Event {
  /** `GITHUB_EVENT_NAME` */
  readonly name: string;
  /** `GITHUB_SHA` */
  readonly sha: string;
  /** The webhook's payload as GitHub sent it; nothing in it has been checked, and branches are named by anybody. */
  readonly payload: unknown;
}

const PLANS: Readonly<Record<string, (event: Event) => Result<EventPlan>>> = {
  pull_request: planPullRequest,
  push: planPush,
  workflow_dispatch: (event) => withHead(null, [runnersCommit(event, "the commit of this run")]),
};

/** Events of later versions: a workflow that is started by one is told so. */
const EVENTS_NOT_BUILT: readonly string[] = ["pull_request_target", "merge_group", "schedule", "pull_request_review"];

/** Which commits an event asks to compare. Faults: `event-unsupported`, `event-invalid`, `not-built`. */
export function planEvent(event: Event): Result<EventPlan> {
  const plan = Object.hasOwn(PLANS, event.name) ? PLANS[event.name] : undefined;
  if (plan !== undefined) return plan(event);
  const name = JSON.stringify(event.name);
  if (EVENTS_NOT_BUILT.includes(event.name)) return fail("not-built", `the event ${name} is not built yet`);
  const what = event.name === "" ? "GITHUB_EVENT_NAME is not set" : `there is nothing to judge on the event ${name}`;
  return fail("event-unsupported", `${what}; the action knows ${Object.keys(PLANS).join(", ")}`);
}

/**
 * The base is where the branch is now, so that its policy of today counts; a clone of one commit may still have the
 * commit it was at when the event happened. `GITHUB_SHA` is the merge that GitHub makes for trying.
 */
function planPullRequest(event: Event): Result<EventPlan> {
  const branch = readText(event.payload, "pull_request", "base", "ref");
  const base = readSha(event.payload, "pull_request", "base", "sha");
  const head = readSha(event.payload, "pull_request", "head", "sha");
  if (branch === null || base === null || base === "none") {
    return fail("event-invalid", "the event file has no `pull_request.base` with `ref` and `sha`");
  }
  return withHead(
    [
      { ref: `refs/remotes/origin/${branch}`, is: "the branch that the pull request is for" },
      { ref: base, is: "the commit it was at" },
    ],
    [
      runnersCommit(event, "the merge of the pull request"),
      head === null || head === "none" ? null : { ref: head, is: "the head of the pull request" },
    ],
  );
}

/** Before the first push of a ref there is nothing; after its deletion nothing is left. */
function planPush(event: Event): Result<EventPlan> {
  const before = readSha(event.payload, "before");
  const after = readSha(event.payload, "after");
  if (before === null || after === null) {
    return fail("event-invalid", "the event file has no `before` and `after` with the ids of commits");
  }
  if (after === "none") return fail("event-unsupported", "the push deletes a ref: there is nothing to judge");
  return withHead(
    before === "none"
      ? null
      : [{ ref: before, is: "the commit before this push (no branch has it after a forced one)" }],
    [runnersCommit(event, "the commit that was pushed"), { ref: after, is: "what was pushed" }],
  );
}

function runnersCommit(event: Event, is: string): Candidate | null {
  const sha = readSha(event, "sha");
  return sha === null || sha === "none" ? null : { ref: sha, is };
}

function withHead(base: EventPlan["base"], candidates: readonly (Candidate | null)[]): Result<EventPlan> {
  const head = nonEmpty(candidates.filter((each) => each !== null));
  return head === null ? fail("event-invalid", "GITHUB_SHA is not the id of a commit") : ok({ base, head });
}
