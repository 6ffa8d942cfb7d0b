import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planEvent } from "../../src/github/event.ts";
import {
  DISPATCH_PAYLOAD,
  mergeGroupPayload,
  NO_COMMIT,
  pullRequestPayload,
  pushPayload,
  reviewPayload,
  SCHEDULE_PAYLOAD,
} from "../support/payloads.ts";

const [RUN, BASE, HEAD] = ["1", "2", "3"].map((digit) => digit.repeat(40)) as [string, string, string];
const PULL_REQUEST = pullRequestPayload("opened", { base: BASE, head: HEAD }, { baseRef: "release/1" });
const REFS = "refs/heads/main";
const RELEASE = ["refs/remotes/origin/release/1", BASE];
const MAIN = ["refs/remotes/origin/main", BASE];
const MERGE = "refs/remotes/pull/7/merge";

/** The refs in order, `null` for a plain scan, with what checks are about; or the code of the fault. */
function readPlan(name: string, payload: unknown, sha: string = RUN): unknown {
  const plan = planEvent({ name, sha, payload });
  if (!plan.ok) return plan.fault.code;
  const { base, head, about, pullRequest, queued } = plan.value;
  return { base: base?.map(({ ref }) => ref) ?? null, head: head.map(({ ref }) => ref), about, pullRequest, queued };
}

describe("what an event asks for", () => {
  const proposed = { about: HEAD, pullRequest: 7, queued: null };
  const alone = { pullRequest: null, queued: null };
  const inQueue = (ref: string): object => ({ merge_group: { base_ref: REFS, head_sha: HEAD, head_ref: ref } });
  const group = { base: ["refs/remotes/origin/main"], head: [HEAD, HEAD], about: HEAD, pullRequest: null };
  test.each([
    ["pull_request", PULL_REQUEST, RUN, { base: RELEASE, head: [RUN, HEAD], ...proposed }],
    ["pull_request", PULL_REQUEST, "", { base: RELEASE, head: [HEAD], ...proposed }],
    [
      "pull_request_review",
      reviewPayload("submitted", { base: BASE, head: HEAD }),
      RUN,
      { base: MAIN, head: [RUN, HEAD], ...proposed },
    ],
    // The runner's commit is the base's: it is no head, whatever else the clone lacks.
    ["pull_request_target", PULL_REQUEST, RUN, { base: RELEASE, head: [MERGE, HEAD], ...proposed }],
    ["merge_group", mergeGroupPayload({ base: BASE, head: HEAD }), HEAD, { ...group, queued: 7 }],
    ["merge_group", inQueue(`refs/heads/gh-readonly-queue/release/1/pr-104-${BASE}`), HEAD, { ...group, queued: 104 }],
    ["merge_group", inQueue(`refs/heads/gh-readonly-queue/main/pr-0-${BASE}`), HEAD, { ...group, queued: null }],
    ["merge_group", inQueue(`refs/heads/pr-7-${BASE}`), HEAD, { ...group, queued: null }],
    ["merge_group", inQueue("refs/heads/gh-readonly-queue/main/pr-7-evolve"), HEAD, { ...group, queued: null }],
    ["push", pushPayload(REFS, BASE, HEAD), RUN, { base: [BASE], head: [RUN, HEAD], about: HEAD, ...alone }],
    ["push", pushPayload(REFS, BASE, HEAD), "main", { base: [BASE], head: [HEAD], about: HEAD, ...alone }],
    ["push", pushPayload(REFS, NO_COMMIT, HEAD), RUN, { base: null, head: [RUN, HEAD], about: HEAD, ...alone }],
    [
      "push",
      pushPayload(REFS, "4".repeat(64), "5".repeat(64)),
      RUN,
      { base: ["4".repeat(64)], head: [RUN, "5".repeat(64)], about: "5".repeat(64), ...alone },
    ],
    ["workflow_dispatch", DISPATCH_PAYLOAD, RUN, { base: null, head: [RUN], about: RUN, ...alone }],
    ["schedule", SCHEDULE_PAYLOAD, RUN, { base: null, head: [RUN], about: RUN, ...alone }],
    ["push", pushPayload(REFS, BASE, NO_COMMIT), RUN, "event-unsupported"],
    ["push", pushPayload(REFS, BASE.slice(1), HEAD), RUN, "event-invalid"],
    ["push", pushPayload(REFS, `${BASE}\n`, HEAD), RUN, "event-invalid"],
    ["pull_request", pullRequestPayload("opened", { base: NO_COMMIT, head: HEAD }), RUN, "event-invalid"],
    ["pull_request", pullRequestPayload("opened", { base: BASE, head: HEAD }, { baseRef: "" }), RUN, "event-invalid"],
    ["pull_request_target", pullRequestPayload("opened", { base: BASE, head: "HEAD" }), RUN, "event-invalid"],
    ["merge_group", mergeGroupPayload({ base: BASE, head: HEAD }, "main"), RUN, "event-invalid"],
    ["merge_group", mergeGroupPayload({ base: BASE, head: HEAD }, "refs/heads/"), RUN, "event-invalid"],
    ["merge_group", mergeGroupPayload({ base: BASE, head: NO_COMMIT }), RUN, "event-invalid"],
    ["merge_group", {}, RUN, "event-invalid"],
    ["workflow_dispatch", DISPATCH_PAYLOAD, "main", "event-invalid"],
    ["issues", {}, RUN, "event-unsupported"],
    ["__proto__", {}, RUN, "event-unsupported"],
  ])("%s %#", (name, payload, sha, expected) => {
    expect(readPlan(name, payload, sha)).toEqual(expected);
  });

  test.each([
    ["pull_request_target", PULL_REQUEST, true],
    ["pull_request", PULL_REQUEST, false],
    ["merge_group", mergeGroupPayload({ base: BASE, head: HEAD }), false],
    ["push", pushPayload(REFS, BASE, HEAD), false],
    ["workflow_dispatch", DISPATCH_PAYLOAD, false],
  ])("%s: whether the head is data alone", (name, payload, isHeadInert) => {
    expect(planEvent({ name, sha: RUN, payload })).toMatchObject({ value: { isHeadInert } });
  });

  test("a merge counts as the head of a pull request's base only where it merges that head", () => {
    const plan = planEvent({ name: "pull_request_target", sha: RUN, payload: PULL_REQUEST });
    expect(plan.ok && plan.value.head.map(({ merges }) => merges)).toEqual([HEAD, undefined]);
  });
});

/** Any JSON, and payloads of the right shape with any JSON in the places that count. */
const payloads = fc.oneof(
  { weight: 1, arbitrary: fc.jsonValue() },
  { weight: 2, arbitrary: fc.record({ before: idOrJson(), after: idOrJson() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      merge_group: fc.record({
        base_ref: mostly(fc.constant(REFS), fc.oneof(fc.string({ unit: "binary" }), fc.jsonValue())),
        head_sha: idOrJson(),
      }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      pull_request: fc.record({
        number: mostly(fc.constant(7), fc.oneof(fc.constantFrom(7.5, -1, "7"), fc.jsonValue())),
        base: fc.record({ ref: mostly(fc.string({ unit: "binary" }), fc.jsonValue()), sha: idOrJson() }),
        head: fc.record({ sha: idOrJson() }),
      }),
    }),
  },
);

function idOrJson(): fc.Arbitrary<unknown> {
  return mostly(
    fc.constantFrom(RUN, BASE, HEAD),
    fc.oneof(fc.constantFrom(NO_COMMIT, "HEAD", "--all", BASE.toUpperCase()), fc.jsonValue()),
  );
}

/** Several right parts have to meet for a payload that is taken: each is right more often than not. */
function mostly(right: fc.Arbitrary<unknown>, wrong: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 3, arbitrary: right }, { weight: 1, arbitrary: wrong });
}

test("whatever a payload says, git is asked for full ids, branches of the remote and merges of pull requests only", () => {
  const EVENTS = ["push", "pull_request", "pull_request_target", "pull_request_review", "merge_group", "schedule"];
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.constantFrom(...EVENTS), payloads, (name, payload) => {
      const plan = planEvent({ name, sha: RUN, payload });
      seen.add(`${name} ${plan.ok}`);
      if (!plan.ok) return;
      for (const { ref } of [...(plan.value.base ?? []), ...plan.value.head]) {
        expect(ref).toMatch(/^(?:[0-9a-f]{40}|refs\/remotes\/(?:origin\/[^]+|pull\/\d+\/merge))$/u);
      }
    }),
    { numRuns: 3000 },
  );
  expect([...seen].toSorted()).toEqual([
    "merge_group false",
    "merge_group true",
    "pull_request false",
    "pull_request true",
    "pull_request_review false",
    "pull_request_review true",
    "pull_request_target false",
    "pull_request_target true",
    "push false",
    "push true",
    "schedule true",
  ]);
});
