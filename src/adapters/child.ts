import { spawn, type ChildProcess } from "node:child_process";
import { errorCode } from "./error-code.ts";
import { endWithUs } from "./end-with-us.ts";

export interface ChildSettings {
  readonly cwd: string;
  /** All of it: nothing is taken from this process. */
  readonly env: Record<string, string>;
  /** The longest stdout, unless it is a stream. In bytes. */
  readonly maxOutput: number;
  /** The longest stderr, in bytes. */
  readonly maxErrors: number;
}

/** How a process ended; `stdout` is empty where it was a stream. */
export type End =
  | { readonly kind: "exited"; readonly exitCode: number; readonly stdout: Uint8Array; readonly stderr: Uint8Array }
  | { readonly kind: "said-too-much" }
  | { readonly kind: "killed"; readonly signal: string }
  /** An error's code as node:child_process has it, such as `ENOENT`. */
  | { readonly kind: "not-started"; readonly code: string };

export interface Child {
  readonly ended: Promise<End>;
  /** Nothing happens once it has ended; nor where it takes no input. */
  write(text: string): void;
  kill(): void;
}

/**
 * Runs a program without a shell. With `onOutput` it has a standard input, and its output goes there as it comes; without,
 * the output is collected. Nothing is thrown and no event is left unheard: whatever goes wrong is an `End`.
 */
export function startChild(
  program: string,
  args: readonly string[],
  settings: ChildSettings,
  onOutput: ((chunk: Uint8Array) => void) | null,
): Child {
  const { cwd, env, maxOutput, maxErrors } = settings;
  let child: ChildProcess;
  try {
    child = spawn(program, args, { cwd, env, stdio: [onOutput === null ? "ignore" : "pipe", "pipe", "pipe"] });
  } catch (error) {
    // Node throws what it has no event for, such as arguments that are too long.
    return { ended: Promise.resolve({ kind: "not-started", code: errorCode(error) }), write() {}, kill() {} };
  }
  const isStarted = child.pid !== undefined;
  if (isStarted) endWithUs(child);
  let saidTooMuch = false;
  // What is started here only reads: nothing has to be tidied up. Killing what did not start would kill this process and all of its
  // group: Node 20 passes on 0 for the id that there is none of (kill(2)).
  const kill = (): void => void (isStarted && child.kill("SIGKILL"));
  const collect = (stream: ChildProcess["stdout"], most: number): Uint8Array[] => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    stream?.on("data", (chunk: Uint8Array) => {
      size += chunk.length;
      if (size <= most) return void chunks.push(chunk);
      saidTooMuch = true;
      kill();
    });
    return chunks;
  };
  const stdout = onOutput === null ? collect(child.stdout, maxOutput) : [];
  if (onOutput !== null) child.stdout?.on("data", onOutput);
  const stderr = collect(child.stderr, maxErrors);
  // A pipe that cannot be read is no end of the output; one that cannot be written to is told by how the process ends.
  for (const stream of [child.stdout, child.stderr]) stream?.on("error", kill);
  child.stdin?.on("error", () => {});
  const ended = new Promise<End>((resolve) => {
    child.on("error", (error) => resolve({ kind: "not-started", code: errorCode(error) }));
    child.on("close", (exitCode, signal) => {
      // Then there may be an exit code, but not all of the output.
      if (saidTooMuch) return resolve({ kind: "said-too-much" });
      if (exitCode === null) return resolve({ kind: "killed", signal: String(signal) });
      resolve({ kind: "exited", exitCode, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) });
    });
  });
  return { ended, write: (text) => void child.stdin?.write(text), kill };
}
