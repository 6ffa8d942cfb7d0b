import { fail, ok, type Result } from "../../core/fault.ts";
import type { Shard } from "../../core/judgement.ts";
import type { Surroundings } from "../command.ts";

/** GitHub starts at most 256 jobs of one matrix. */
export const MOST_SHARDS = 256;

/**
 * What says to one of several parallel jobs which one it is, where its index starts, and how many there are: GitLab,
 * CircleCI, Buildkite, Bitbucket, each by its documentation of predefined variables. GitHub says it to no program.
 */
const JOBS: readonly { readonly index: string; readonly from: 0 | 1; readonly of: string }[] = [
  { index: "CI_NODE_INDEX", from: 1, of: "CI_NODE_TOTAL" },
  { index: "CIRCLE_NODE_INDEX", from: 0, of: "CIRCLE_NODE_TOTAL" },
  { index: "BUILDKITE_PARALLEL_JOB", from: 0, of: "BUILDKITE_PARALLEL_JOB_COUNT" },
  { index: "BITBUCKET_PARALLEL_STEP", from: 0, of: "BITBUCKET_PARALLEL_STEP_COUNT" },
];

/** Reads `<i>/<n>`, from 1, or `auto`: the part that the CI's environment gives this job. Null for all. Fault `usage`. */
export function readShard(value: string | null, environment: Surroundings["environment"]): Result<Shard | null> {
  if (value === null) return ok(null);
  if (value === "auto") return findJob(environment);
  const [, index, of] = /^(\d{1,3})\/(\d{1,3})$/u.exec(value) ?? [];
  return checkShard({ index: Number(index), of: Number(of) }, "--shard takes <i>/<n>");
}

function findJob(environment: Surroundings["environment"]): Result<Shard> {
  const job = JOBS.find(({ index, of }) => Boolean(environment[index]) && Boolean(environment[of]));
  if (job === undefined) {
    const known = JOBS.map(({ index }) => index).join(", ");
    return fail(
      "usage",
      `--shard auto needs a CI that says which job this is (${known}); else name it: --shard <i>/<n>`,
    );
  }
  const [index, of] = [environment[job.index], environment[job.of]].map((text) =>
    /^\d{1,3}$/u.test(text ?? "") ? Number(text) : NaN,
  );
  return checkShard(
    { index: (index ?? NaN) + 1 - job.from, of: of ?? NaN },
    `${job.index} and ${job.of} make no <i>/<n>`,
  );
}

function checkShard(shard: Shard, words: string): Result<Shard> {
  return shard.index >= 1 && shard.index <= shard.of && shard.of <= MOST_SHARDS
    ? ok(shard)
    : fail("usage", `${words} with i from 1 to n, and n at most ${MOST_SHARDS}`);
}
