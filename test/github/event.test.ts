import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planEvent } from "../../src/github/event.ts";
import { DISPATCH_PAYLOAD, NO_COMMIT, pullRequestPayload, pushPayload } from "../support/payloads.ts";

const [RUN, BASE, HEAD] = ["1", "2", "3"].map((digit) => digit.repeat(40)) as [string, string, string];
const PULL_REQUEST = pullRequestPayload("opened", { base: BASE, head: HEAD }, { baseRef: "release/1" });
const REFS = "refs/heads/main";

/** The refs in order, `null` for a plain scan; or the code of the fault. */
function refsOf(name: string, payload: unknown, sha: string = RUN): unknown {
  const plan = planEvent({ name, sha, payload });
  if (!plan.ok) return plan.fault.code;
  return { base: plan.value.base?.map(({ ref }) => ref) ?? null, head: plan.value.head.map(({ ref }) => ref) };
}

describe("what an event asks for", () => {
  test.each([
    ["pull_request", PULL_REQUEST, RUN, { base: ["refs/remotes/origin/release/1", BASE], head: [RUN, HEAD] }],
    ["pull_request", PULL_REQUEST, "", { base: ["refs/remotes/origin/release/1", BASE], head: [HEAD] }],
    ["push", pushPayload(REFS, BASE, HEAD), RUN, { base: [BASE], head: [RUN, HEAD] }],
    ["push", pushPayload(REFS, BASE, HEAD), "main", { base: [BASE], head: [HEAD] }],
    ["push", pushPayload(REFS, NO_COMMIT, HEAD), RUN, { base: null, head: [RUN, HEAD] }],
    [
      "push",
      pushPayload(REFS, "4".repeat(64), "5".repeat(64)),
      RUN,
      { base: ["4".repeat(64)], head: [RUN, "5".repeat(64)] },
    ],
    ["workflow_dispatch", DISPATCH_PAYLOAD, RUN, { base: null, head: [RUN] }],
    ["push", pushPayload(REFS, BASE, NO_COMMIT), RUN, "event-unsupported"],
    ["push", pushPayload(REFS, BASE.slice(1), HEAD), RUN, "event-invalid"],
    ["push", pushPayload(REFS, `${BASE}\n`, HEAD), RUN, "event-invalid"],
    ["pull_request", pullRequestPayload("opened", { base: NO_COMMIT, head: HEAD }), RUN, "event-invalid"],
    ["pull_request", pullRequestPayload("opened", { base: BASE, head: HEAD }, { baseRef: "" }), RUN, "event-invalid"],
    ["workflow_dispatch", DISPATCH_PAYLOAD, "main", "event-invalid"],
    ["merge_group", {}, RUN, "not-built"],
    ["issues", {}, RUN, "event-unsupported"],
    ["__proto__", {}, RUN, "event-unsupported"],
  ])("%s %#", (name, payload, sha, expected) => {
    expect(refsOf(name, payload, sha)).toEqual(expected);
  });
});

/** Any JSON, and payloads of the right shape with any JSON in the places that count. */
const payloads = fc.oneof(
  { weight: 1, arbitrary: fc.jsonValue() },
  { weight: 2, arbitrary: fc.record({ before: idOrJson(), after: idOrJson() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      pull_request: fc.record({
        base: fc.record({ ref: fc.oneof(fc.string({ unit: "binary" }), fc.jsonValue()), sha: idOrJson() }),
        head: fc.record({ sha: idOrJson() }),
      }),
    }),
  },
);

function idOrJson(): fc.Arbitrary<unknown> {
  const id = fc.constantFrom(RUN, BASE, HEAD, NO_COMMIT, "HEAD", "--all", BASE.toUpperCase());
  return fc.oneof({ weight: 4, arbitrary: id }, { weight: 1, arbitrary: fc.jsonValue() });
}

test("whatever a payload says, git is asked for full ids and for branches of the remote only", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.constantFrom("push", "pull_request", "workflow_dispatch"), payloads, (name, payload) => {
      const plan = planEvent({ name, sha: RUN, payload });
      seen.add(`${name} ${plan.ok}`);
      if (!plan.ok) return;
      for (const { ref } of [...(plan.value.base ?? []), ...plan.value.head]) {
        expect(ref).toMatch(/^(?:[0-9a-f]{40}|refs\/remotes\/origin\/[^]+)$/u);
      }
    }),
    { numRuns: 1000 },
  );
  expect([...seen].toSorted()).toEqual([
    "pull_request false",
    "pull_request true",
    "push false",
    "push true",
    "workflow_dispatch true",
  ]);
});
