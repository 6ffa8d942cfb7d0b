import { describe, expect, test } from "vitest";
import { readShard } from "../../../src/commands/scan/read-shard.ts";

describe("a shard by its name", () => {
  test.each([
    [null, null],
    ["1/1", { index: 1, of: 1 }],
    ["256/256", { index: 256, of: 256 }],
  ])("%s", (value, shard) => {
    expect(readShard(value, {})).toEqual({ ok: true, value: shard });
  });

  test.each(["0/2", "3/2", "1/257", "1", "1/", "-1/2", "1/2/3", " 1/2", "1.0/2"])("%s is none", (value) => {
    expect(readShard(value, {})).toMatchObject({ ok: false, fault: { code: "usage" } });
  });
});

describe("a shard by what the CI says", () => {
  test.each([
    [
      { CI_NODE_INDEX: "1", CI_NODE_TOTAL: "3" },
      { index: 1, of: 3 },
    ],
    [
      { CI_NODE_INDEX: "3", CI_NODE_TOTAL: "3" },
      { index: 3, of: 3 },
    ],
    [
      { CIRCLE_NODE_INDEX: "0", CIRCLE_NODE_TOTAL: "3" },
      { index: 1, of: 3 },
    ],
    [
      { BUILDKITE_PARALLEL_JOB: "2", BUILDKITE_PARALLEL_JOB_COUNT: "3" },
      { index: 3, of: 3 },
    ],
    [
      { BITBUCKET_PARALLEL_STEP: "1", BITBUCKET_PARALLEL_STEP_COUNT: "3" },
      { index: 2, of: 3 },
    ],
  ])("%j", (environment, shard) => {
    expect(readShard("auto", environment)).toEqual({ ok: true, value: shard });
  });

  test.each([
    ["nothing", {}, /needs a CI that says which job this is/],
    // GitLab says the number of jobs to every job.
    ["half of it", { CI_NODE_TOTAL: "1" }, /needs a CI/],
    ["an index before the first", { CI_NODE_INDEX: "0", CI_NODE_TOTAL: "3" }, /CI_NODE_INDEX and CI_NODE_TOTAL/],
    ["an index after the last", { CIRCLE_NODE_INDEX: "3", CIRCLE_NODE_TOTAL: "3" }, /CIRCLE_NODE_INDEX/],
    ["no numbers", { CI_NODE_INDEX: "one", CI_NODE_TOTAL: "3" }, /CI_NODE_INDEX/],
  ])("%s is no shard", (_name, environment, words) => {
    const read = readShard("auto", environment as Readonly<Record<string, string>>);
    expect(read).toMatchObject({ ok: false, fault: { code: "usage", message: expect.stringMatching(words) } });
  });
});
