import { existsSync } from "node:fs";
import { fail, ok, type Fault, type Result } from "../../core/fault.ts";
import { startChild, type Child, type End } from "../child.ts";

/** The longest output that is taken from git, unless it is a stream. In bytes; a list of about a million files. */
const MAX_OUTPUT = 256 * 1024 * 1024;

/** A process that ended by itself, whatever its exit code. */
export interface GitRun {
  readonly exitCode: number;
  readonly stdout: Uint8Array;
  readonly stderr: string;
}

/** A process that is asked and answers until it ends; `stdout` of its run is empty. */
export interface GitChild {
  write(text: string): void;
  kill(): void;
  readonly ended: Promise<Result<GitRun>>;
}

/** Git in one folder and one environment, without a shell. Faults: `git-missing`, `git-failed`. */
export interface GitProcesses {
  run(args: readonly string[]): Promise<Result<GitRun>>;
  start(args: readonly string[], onOutput: (chunk: Uint8Array) => void): GitChild;
  isStopped(): boolean;
  /** Kills whatever runs, and waits for its end. */
  stop(): Promise<void>;
}

export function createProcesses(
  cwd: string,
  env: Record<string, string>,
  maxOutput: number = MAX_OUTPUT,
): GitProcesses {
  const running = new Set<Child>();
  let stopped = false;

  function startGit(args: readonly string[], onOutput: ((chunk: Uint8Array) => void) | null): GitChild {
    const child = startChild("git", args, { cwd, env, maxOutput, maxErrors: maxOutput }, onOutput);
    running.add(child);
    const ended = child.ended.then((end) => {
      running.delete(child);
      return stopped ? closedFault() : describeEnd(args, cwd, end);
    });
    return { ...child, ended };
  }

  return {
    run: async (args) => (stopped ? closedFault() : await startGit(args, null).ended),
    start: startGit,
    isStopped: () => stopped,
    async stop() {
      stopped = true;
      for (const child of running) child.kill();
      await Promise.all([...running].map(({ ended }) => ended));
    },
  };
}

/** What a run failed with: the command, and git's own words. */
export function describeFailure(args: readonly string[], run: GitRun): { readonly ok: false; readonly fault: Fault } {
  return fail("git-failed", `\`git ${args.join(" ")}\` failed: ${gitMessage(run.stderr)}`);
}

/** The line of git's messages that says what went wrong. */
export function gitMessage(stderr: string): string {
  const lines = stderr.split("\n");
  return lines.find((line) => /^(fatal|error): /.test(line)) ?? lines[0] ?? "";
}

function describeEnd(args: readonly string[], cwd: string, end: End): Result<GitRun> {
  const command = `\`git ${args.join(" ")}\``;
  switch (end.kind) {
    case "exited":
      return ok({ exitCode: end.exitCode, stdout: end.stdout, stderr: Buffer.from(end.stderr).toString() });
    case "said-too-much":
      return fail("git-failed", `${command} says too much`);
    case "killed":
      return fail("git-failed", `${command} failed: it was ended by ${end.signal}`);
    case "not-started": {
      const isNotFound = end.code === "ENOENT" || end.code === "ENOTDIR";
      return isNotFound && existsSync(cwd)
        ? fail("git-missing", "there is no git on the PATH")
        : fail("git-failed", `${command} failed: ${end.code}`);
    }
  }
}

function closedFault(): { readonly ok: false; readonly fault: Fault } {
  return fail("git-failed", "the repository was closed while git was at work");
}
