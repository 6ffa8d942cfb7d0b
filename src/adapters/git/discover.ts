import { randomUUID } from "node:crypto";
import { fail, ok, type Result } from "../../core/fault.ts";
import { decodePath } from "../../text/path-bytes.ts";
import { gitMessage, type GitProcesses } from "./processes.ts";

export interface Discovered {
  /** Absolute, links resolved; null for a bare repository, and inside of `.git`. */
  readonly topLevel: string | null;
  /** Absolute, links resolved. */
  readonly gitDir: string;
  readonly isShallow: boolean;
}

/** Asks git, once, for everything about the repository. Faults: `no-repository`, `unsafe-repository`, `git-failed`. */
export async function discover(processes: GitProcesses): Promise<Result<Discovered>> {
  // Paths may have line feeds. Git repeats an option that it does not know: that marks where the first path ends.
  const marker = `--${randomUUID()}`;
  const run = await processes.run([
    "rev-parse",
    "--is-shallow-repository",
    "--absolute-git-dir",
    marker,
    "--show-toplevel",
  ]);
  if (!run.ok) return run;
  const { exitCode, stdout, stderr } = run.value;
  const [before = "", topLevel] = decodePath(stdout).split(`\n${marker}\n`);
  const hasWorkTree = !/^fatal: this operation must be run in a work tree$/m.test(stderr);
  if (exitCode !== 0 && hasWorkTree) return describeRefusal(stderr);
  if (topLevel === undefined) return fail("git-failed", "`git rev-parse` gave an answer that is not understood");
  return ok({
    topLevel: hasWorkTree ? topLevel.replace(/\n$/, "") : null,
    gitDir: before.slice(before.indexOf("\n") + 1),
    isShallow: before.startsWith("true\n"),
  });
}

function describeRefusal(stderr: string): Result<never> {
  const message = gitMessage(stderr);
  // Git 2.35.2 says the second.
  if (/^fatal: (?:detected dubious ownership|unsafe repository)/m.test(stderr))
    return fail("unsafe-repository", message);
  if (/^fatal: not a git repository/m.test(stderr)) return fail("no-repository", message);
  return fail("git-failed", `\`git rev-parse\` failed: ${message}`);
}
