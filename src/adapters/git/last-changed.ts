import { ok, type Result } from "../../core/fault.ts";
import type { Path, Sha } from "../../core/ids.ts";
import { decodePath } from "../../text/path-bytes.ts";
import { describeFailure, type GitProcesses } from "./processes.ts";

/** The committer's time of the last commit of the first-parent history that changed something at or below a path. */
export async function readLastChanged(commit: Sha, path: Path, processes: GitProcesses): Promise<Result<Date | null>> {
  // To git `.` is no folder's name here, but a file's that is not there.
  const place = path === "." ? ":(top)" : `:(top,literal)${path}`;
  const args = ["log", "-1", "--first-parent", "-m", "--format=%cI", commit, "--", place];
  const run = await processes.run(args);
  if (!run.ok) return run;
  if (run.value.exitCode !== 0) return describeFailure(args, run.value);
  const time = new Date(decodePath(run.value.stdout).trim());
  return ok(Number.isNaN(time.getTime()) ? null : time);
}
