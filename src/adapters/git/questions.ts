import { ok, type Result } from "../../core/fault.ts";
import { decodePath } from "../../text/path-bytes.ts";
import { describeFailure, type GitProcesses } from "./processes.ts";

/** Null when there is no remote of that name. Fault `git-failed`. */
export async function readOriginUrl(processes: GitProcesses): Promise<Result<string | null>> {
  const args = ["config", "--get", "remote.origin.url"];
  const run = await processes.run(args);
  if (!run.ok) return run;
  // Git ends with 1 for a key that is not set.
  if (run.value.exitCode === 1) return ok(null);
  return run.value.exitCode === 0
    ? ok(decodePath(run.value.stdout).replace(/\n$/u, ""))
    : describeFailure(args, run.value);
}

/** Null when neither is a branch, as on a detached HEAD. Fault `git-failed`. */
export async function readMainBranch(processes: GitProcesses): Promise<Result<string | null>> {
  for (const [ref, folder] of [
    ["refs/remotes/origin/HEAD", "refs/remotes/origin/"],
    ["HEAD", "refs/heads/"],
  ] as const) {
    const args = ["symbolic-ref", "--quiet", ref];
    const run = await processes.run(args);
    if (!run.ok) return run;
    // With `--quiet`, git ends with 1 for what is no symbolic ref.
    if (run.value.exitCode > 1) return describeFailure(args, run.value);
    const target = decodePath(run.value.stdout).replace(/\n$/u, "");
    if (target.startsWith(folder)) return ok(target.slice(folder.length));
  }
  return ok(null);
}

/** By the ignore files of the repository; those of the user are not asked. Fault `git-failed`. */
export async function listIgnored(processes: GitProcesses): Promise<Result<readonly string[]>> {
  const args = [
    "ls-files",
    "--others",
    "--ignored",
    "--exclude-standard",
    "--directory",
    "-z",
    "--full-name",
    "--",
    ":(top)",
  ];
  const run = await processes.run(args);
  if (!run.ok) return run;
  if (run.value.exitCode !== 0) return describeFailure(args, run.value);
  return ok(decodePath(run.value.stdout).split("\0").slice(0, -1));
}
