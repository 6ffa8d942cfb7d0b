import { existsSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import { execa } from "execa";
import { fail, ok, type Fault, type Result } from "../../core/fault.ts";

/** The longest output that is taken from git, unless it is a stream. In bytes; a list of about a million files. */
const MAX_OUTPUT = 256 * 1024 * 1024;

/** A process that ended by itself, whatever its exit code. */
export interface GitRun {
  readonly exitCode: number;
  readonly stdout: Uint8Array;
  readonly stderr: string;
}

/** A process that is asked and answers until it ends. Its output is a stream; `stdout` of its run is empty. */
export interface GitChild {
  readonly stdin: Writable;
  readonly stdout: Readable;
  kill(): void;
  readonly ended: Promise<Result<GitRun>>;
}

/** Git in one folder and one environment, without a shell. Faults: `git-missing`, `git-failed`. */
export interface GitProcesses {
  run(args: readonly string[]): Promise<Result<GitRun>>;
  start(args: readonly string[]): GitChild;
  isStopped(): boolean;
  /** Kills whatever runs, and waits for its end. */
  stop(): Promise<void>;
}

export function createProcesses(
  cwd: string,
  env: Record<string, string>,
  maxOutput: number = MAX_OUTPUT,
): GitProcesses {
  const running = new Map<Promise<unknown>, () => void>();
  let stopped = false;
  const common = {
    cwd,
    env,
    extendEnv: false,
    reject: false,
    encoding: "buffer",
    stripFinalNewline: false,
    maxBuffer: maxOutput,
    // Git only reads here: nothing has to be tidied up.
    killSignal: "SIGKILL",
  } as const;

  function track(args: readonly string[], result: Promise<Ended>, kill: () => void): Promise<Result<GitRun>> {
    running.set(result, kill);
    return result.then((ended) => {
      running.delete(result);
      return stopped ? closedFault() : describeEnd(args, cwd, ended);
    });
  }

  return {
    async run(args) {
      if (stopped) return closedFault();
      const child = execa("git", args, { ...common, stdin: "ignore" });
      return await track(args, child, () => void child.kill());
    },
    start(args) {
      const child = execa("git", args, { ...common, stdin: "pipe", buffer: { stdout: false } });
      const kill = (): void => void child.kill();
      return { stdin: child.stdin, stdout: child.stdout, kill, ended: track(args, child, kill) };
    },
    isStopped: () => stopped,
    async stop() {
      stopped = true;
      for (const kill of running.values()) kill();
      await Promise.all(running.keys());
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

/** What execa says of a process; without an exit code it was killed or never started. */
interface Ended {
  readonly isMaxBuffer: boolean;
  readonly exitCode?: number | undefined;
  readonly stdout?: unknown;
  readonly stderr?: unknown;
  readonly code?: string | undefined;
  readonly originalMessage?: string | undefined;
  readonly signal?: string | undefined;
}

function describeEnd(args: readonly string[], cwd: string, ended: Ended): Result<GitRun> {
  const { exitCode, stdout, stderr } = ended;
  // Then there may be an exit code, but not all of the output.
  if (ended.isMaxBuffer) return fail("git-failed", `\`git ${args.join(" ")}\` says too much`);
  if (exitCode !== undefined)
    return ok({ exitCode, stdout: asBytes(stdout), stderr: Buffer.from(asBytes(stderr)).toString() });
  const isNotFound = ended.code === "ENOENT" || ended.code === "ENOTDIR";
  if (isNotFound && existsSync(cwd)) return fail("git-missing", "there is no git on the PATH");
  const reason = ended.signal === undefined ? ended.originalMessage : `it was ended by ${ended.signal}`;
  return fail("git-failed", `\`git ${args.join(" ")}\` failed: ${reason}`);
}

function asBytes(output: unknown): Uint8Array {
  return output instanceof Uint8Array ? output : new Uint8Array();
}

function closedFault(): { readonly ok: false; readonly fault: Fault } {
  return fail("git-failed", "the repository was closed while git was at work");
}
