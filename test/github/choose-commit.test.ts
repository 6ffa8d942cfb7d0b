import { describe, expect, test } from "vitest";
import { fail, ok, type FaultCode } from "../../src/core/fault.ts";
import type { Sha } from "../../src/core/ids.ts";
import { chooseCommit } from "../../src/github/choose-commit.ts";

/** A clone that has these refs and fails with a code for all others. */
const clone = (refs: readonly string[], code: FaultCode = "unknown-ref"): Parameters<typeof chooseCommit>[1] => ({
  resolve: (ref) => Promise.resolve(refs.includes(ref) ? ok("1".repeat(40) as Sha) : fail(code, `no ${ref}`)),
});
const CANDIDATES = [
  { ref: "one", is: "the first" },
  { ref: "two", is: "the second" },
] as const;

test.each([
  [["one", "two"], "one"],
  [["two"], "two"],
])("of %j it takes %s", async (refs, chosen) => {
  expect(await chooseCommit(CANDIDATES, clone(refs))).toEqual({ ok: true, value: chosen });
});

describe("a merge", () => {
  const [HEAD, OTHER] = ["1".repeat(40), "2".repeat(40)] as [Sha, Sha];
  const merging = (merges: Sha): Parameters<typeof chooseCommit>[0] => [
    { ref: "merge", is: "the merge", merges },
    { ref: "head", is: "the head" },
  ];
  test.each([
    [HEAD, ["merge", "merge^2", "head"], "merge"],
    // GitHub made it of an earlier head.
    [OTHER, ["merge", "merge^2", "head"], "head"],
    // A clone without history, or a commit that is no merge.
    [HEAD, ["merge", "head"], "head"],
  ])("of %s among %j: %s", async (merges, refs, chosen) => {
    expect(await chooseCommit(merging(merges), clone(refs))).toEqual({ ok: true, value: chosen });
  });

  test("of another head alone is none", async () => {
    const found = await chooseCommit([{ ref: "merge", is: "the merge", merges: OTHER }], clone(["merge^2"]));
    expect(found).toMatchObject({ ok: false, fault: { code: "commit-not-fetched" } });
  });
});

test("without any it names all", async () => {
  const fault = { code: "commit-not-fetched", message: "the clone does not have the first, one; nor the second, two" };
  expect(await chooseCommit(CANDIDATES, clone([]))).toEqual({ ok: false, fault });
});

test("what keeps git from looking is no missing commit", async () => {
  const found = await chooseCommit(CANDIDATES, clone(["two"], "git-failed"));
  expect(found).toEqual({ ok: false, fault: { code: "git-failed", message: "no one" } });
});
