import { nonEmpty, type NonEmpty } from "../core/brand.ts";
import { fail, ok, type Result } from "../core/fault.ts";
import type { Sha } from "../core/ids.ts";
import { readNumber, readSha, readText } from "./payload.ts";

/** Something that git can look up, and what it is in words. */
export interface Candidate {
  readonly ref: string;
  readonly is: string;
  /** It counts only where it merges this commit: what GitHub merged last may be an earlier head. */
  readonly merges?: Sha;
}

/** What an event asks to judge. Of the candidates the first counts that the clone has. */
export interface EventPlan {
  /** Null where there is nothing to compare with: what is checked out is judged as it stands. */
  readonly base: NonEmpty<Candidate> | null;
  readonly head: NonEmpty<Candidate>;
  /** The commit that a check is about: its branch is told, whatever merge of it is judged. */
  readonly about: Sha | null;
  /** Number of the pull request whose head that is. */
  readonly pullRequest: number | null;
  /** Number of the pull request that a queue made its group for: who approved it has approved what it brings. */
  readonly queued: number | null;
  /** The job is the base's and may hold what the head must not reach: nothing of the head may run beside a token there. */
  readonly isHeadInert: boolean;
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

/** A pull request, as far as it matters which commits to compare. */
export interface Proposal {
  readonly number: number | null;
  readonly headSha: Sha | null;
  readonly baseRef: string;
  readonly baseSha: Sha;
}

const PLANS: Readonly<Record<string, (event: Event) => Result<EventPlan>>> = {
  pull_request: planMergedProposal,
  pull_request_target: planUnmergedProposal,
  pull_request_review: planMergedProposal,
  merge_group: planMergeGroup,
  push: planPush,
  workflow_dispatch: planEverything,
  schedule: planEverything,
};

/** Which commits an event asks to compare. Faults: `event-unsupported`, `event-invalid`. */
export function planEvent(event: Event): Result<EventPlan> {
  const plan = Object.hasOwn(PLANS, event.name) ? PLANS[event.name] : undefined;
  if (plan !== undefined) return plan(event);
  const name = JSON.stringify(event.name);
  const what = event.name === "" ? "GITHUB_EVENT_NAME is not set" : `there is nothing to judge on the event ${name}`;
  return fail("event-unsupported", `${what}; the action knows ${Object.keys(PLANS).join(", ")}`);
}

/**
 * A pull request of which the runner's commit is no part: it is the base's, and what is checked out there may be trusted
 * where the head may not. The head is what a step has fetched, as objects of git; the merge that GitHub made of it is what
 * would land.
 */
export function planProposal({ number, headSha, baseRef, baseSha }: Proposal): Result<EventPlan> {
  if (number === null || headSha === null) {
    return fail("event-invalid", "the event file has no `pull_request` with `number` and `head.sha`");
  }
  const is = "the merge of the pull request";
  return ok({
    base: baseCandidates(baseRef, baseSha),
    head: [
      { ref: `refs/remotes/pull/${number}/merge`, is, merges: headSha },
      { ref: headSha, is: "the head of the pull request" },
    ],
    about: headSha,
    pullRequest: number,
    queued: null,
    isHeadInert: true,
  });
}

/** `GITHUB_SHA` is the merge that GitHub makes for trying. */
function planMergedProposal(event: Event): Result<EventPlan> {
  const proposal = readProposal(event);
  if (!proposal.ok) return proposal;
  const { number, headSha, baseRef, baseSha } = proposal.value;
  const base = baseCandidates(baseRef, baseSha);
  return withHead({ base, about: headSha, pullRequest: headSha === null ? null : number, queued: null }, [
    runnersCommit(event, "the merge of the pull request"),
    headSha === null ? null : { ref: headSha, is: "the head of the pull request" },
  ]);
}

function planUnmergedProposal(event: Event): Result<EventPlan> {
  const proposal = readProposal(event);
  return proposal.ok ? planProposal(proposal.value) : proposal;
}

function readProposal({ payload }: Event): Result<Proposal> {
  const baseRef = readText(payload, "pull_request", "base", "ref");
  const baseSha = readSha(payload, "pull_request", "base", "sha");
  const headSha = readSha(payload, "pull_request", "head", "sha");
  if (baseRef === null || baseSha === null || baseSha === "none") {
    return fail("event-invalid", "the event file has no `pull_request.base` with `ref` and `sha`");
  }
  const number = readNumber(payload, "pull_request", "number");
  return ok({ number, headSha: headSha === "none" ? null : headSha, baseRef, baseSha });
}

/**
 * The base is where the branch is now, so that its policy of today counts; a clone of one commit may still have the
 * commit it was at when the event happened.
 */
function baseCandidates(branch: string, sha: Sha): NonEmpty<Candidate> {
  return [
    { ref: `refs/remotes/origin/${branch}`, is: "the branch that the pull request is for" },
    { ref: sha, is: "the commit it was at" },
  ];
}

/**
 * Several pull requests of a queue together. The payload's `base_sha` is the group before in the queue, so a comparison
 * with it would miss what that brings: the branch is the only base.
 */
function planMergeGroup(event: Event): Result<EventPlan> {
  const ref = readText(event.payload, "merge_group", "base_ref");
  const head = readSha(event.payload, "merge_group", "head_sha");
  const branch = ref?.startsWith("refs/heads/") === true ? ref.slice("refs/heads/".length) : "";
  if (branch === "" || head === null || head === "none") {
    return fail("event-invalid", "the event file has no `merge_group` with `base_ref` and `head_sha`");
  }
  const base = { ref: `refs/remotes/origin/${branch}`, is: "the branch that the queue merges into" };
  const candidates = [runnersCommit(event, "the commit of the group"), { ref: head, is: "the head of the group" }];
  const number = QUEUED.exec(readText(event.payload, "merge_group", "head_ref") ?? "")?.groups?.["number"];
  const queued = number === undefined ? null : Number(number);
  return withHead({ base: [base], about: head, pullRequest: null, queued }, candidates);
}

/** The branch of a group (docs.github.com, "Managing a merge queue"): the base's, its last pull request, what it is on. */
const QUEUED = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(?<number>[1-9]\d{0,9})-[0-9a-f]{40,64}$/u;

/** Before the first push of a ref there is nothing; after its deletion nothing is left. */
function planPush(event: Event): Result<EventPlan> {
  const before = readSha(event.payload, "before");
  const after = readSha(event.payload, "after");
  if (before === null || after === null) {
    return fail("event-invalid", "the event file has no `before` and `after` with the ids of commits");
  }
  if (after === "none") return fail("event-unsupported", "the push deletes a ref: there is nothing to judge");
  const base: EventPlan["base"] =
    before === "none"
      ? null
      : [{ ref: before, is: "the commit before this push (no branch has it after a forced one)" }];
  const candidates = [runnersCommit(event, "the commit that was pushed"), { ref: after, is: "what was pushed" }];
  return withHead({ base, about: after, pullRequest: null, queued: null }, candidates);
}

/** Of what is checked out, whatever changed it. */
function planEverything(event: Event): Result<EventPlan> {
  const sha = readSha(event, "sha");
  const about = sha === "none" ? null : sha;
  return withHead({ base: null, about, pullRequest: null, queued: null }, [
    runnersCommit(event, "the commit of this run"),
  ]);
}

function runnersCommit(event: Event, is: string): Candidate | null {
  const sha = readSha(event, "sha");
  return sha === null || sha === "none" ? null : { ref: sha, is };
}

function withHead(
  plan: Omit<EventPlan, "head" | "isHeadInert">,
  candidates: readonly (Candidate | null)[],
): Result<EventPlan> {
  const head = nonEmpty(candidates.filter((each) => each !== null));
  if (head === null) return fail("event-invalid", "GITHUB_SHA is not the id of a commit");
  return ok({ ...plan, head, isHeadInert: false });
}
