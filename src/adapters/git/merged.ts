import { ok, type Result } from "../../core/fault.ts";
import { asPath, type Path, type Sha } from "../../core/ids.ts";
import { decodePath } from "../../text/path-bytes.ts";
import { describeFailure, type GitProcesses } from "./processes.ts";

/** Before the name of a commit: no path of git's begins so. */
const COMMIT = "/";

/**
 * What each commit of the first-parent history changed against the one before it, the latest first: a merge is what it
 * brought in. `since` is compared with the times of the commits, as git does.
 */
export async function readMerged(
  tip: Sha,
  since: Date,
  processes: GitProcesses,
): Promise<Result<readonly (readonly Path[])[]>> {
  const form = ["--first-parent", "-m", "--no-renames", "--name-only", "-z", `--format=${COMMIT}%H`];
  const args = ["log", ...form, `--since=${since.toISOString()}`, tip, "--"];
  const run = await processes.run(args);
  if (!run.ok) return run;
  return run.value.exitCode === 0 ? ok(parseMerged(run.value.stdout)) : describeFailure(args, run.value);
}

/** Each commit's name, then its paths, all of them ended by NUL; the first path has a line feed before it. */
function parseMerged(output: Uint8Array): readonly (readonly Path[])[] {
  const commits: Path[][] = [];
  for (const record of decodePath(output).split("\0").slice(0, -1)) {
    const paths = commits.at(-1);
    if (record.startsWith(COMMIT) || paths === undefined) commits.push([]);
    else paths.push(asPath(paths.length === 0 ? record.slice(1) : record));
  }
  return commits;
}
