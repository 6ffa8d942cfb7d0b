import { fail, ok, type Result } from "../../core/fault.ts";
import type { Sha } from "../../core/ids.ts";
import { describeFailure, type GitProcesses } from "./processes.ts";

/**
 * The best common ancestor; after criss-cross merges there are several, and it is the first that git names.
 * Faults: `no-fork-point`, `shallow-clone`, `git-failed`.
 */
export async function findForkPoint(
  base: Sha,
  head: Sha,
  processes: GitProcesses,
  isShallow: boolean,
): Promise<Result<Sha>> {
  const args = ["merge-base", base, head];
  const run = await processes.run(args);
  if (!run.ok) return run;
  const { exitCode, stdout, stderr } = run.value;
  // Git ends with 1 when there is none; some versions also when a commit on the way is missing, with an error message.
  if (exitCode > 1 || /^error: /m.test(stderr)) return describeFailure(args, run.value);
  if (exitCode === 0) return ok(Buffer.from(stdout).toString().trimEnd() as Sha);
  return isShallow
    ? fail("shallow-clone", `the history of this clone does not reach the fork point of ${base} and ${head}`)
    : fail("no-fork-point", `${base} and ${head} have no common ancestor`);
}
