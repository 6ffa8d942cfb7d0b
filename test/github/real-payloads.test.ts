import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { planEvent } from "../../src/github/event.ts";

/** Payloads that GitHub sent; scripts/extract-github-payloads.mjs says from where. */
const { payloads } = JSON.parse(readFileSync("test/fixtures/github/payloads.json", "utf8")) as {
  readonly payloads: Readonly<Record<string, unknown>>;
};
const RUN = "1".repeat(40);
const HEAD = "ec26c3e57ca3a959ca5aad62de7213c562f8c821";
const BASE = ["refs/remotes/origin/master", "f95f852bd8fca8fcc58a9a2d6c842781e32a215e"];
const GROUP = "2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d";
const TAGGED = "6113728f27ae82c7b1a177c8d03f9e96e0adf246";

test.each([
  ["pull_request", "pull_request", { base: BASE, head: [RUN, HEAD], about: HEAD, pullRequest: 2 }],
  ["pull_request_review", "pull_request_review", { base: BASE, head: [RUN, HEAD], about: HEAD, pullRequest: 2 }],
  [
    "pull_request_target",
    "pull_request",
    { base: BASE, head: ["refs/remotes/pull/2/merge", HEAD], about: HEAD, pullRequest: 2 },
  ],
  [
    "merge_group",
    "merge_group",
    { base: ["refs/remotes/origin/main"], head: [RUN, GROUP], about: GROUP, pullRequest: null },
  ],
  ["push", "push", { base: null, head: [RUN, TAGGED], about: TAGGED, pullRequest: null }],
  ["workflow_dispatch", "workflow_dispatch", { base: null, head: [RUN], about: RUN, pullRequest: null }],
])("%s by a payload of %s", (event, payload, expected) => {
  const plan = planEvent({ name: event, sha: RUN, payload: payloads[payload] });
  if (!plan.ok) throw new Error(plan.fault.message);
  const { base, head, about, pullRequest } = plan.value;
  const refs = { base: base?.map(({ ref }) => ref) ?? null, head: head.map(({ ref }) => ref) };
  expect({ ...refs, about, pullRequest }).toEqual(expected);
});
