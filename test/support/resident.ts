import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import {
  decode,
  expectSound,
  judgeWith,
  PROGRAM,
  scrub,
  type Ended,
  type Judge,
  type Surroundings,
} from "./program.ts";

interface Answer {
  /** What the program threw, with its stack; null when it ended as it should. */
  readonly crash: string | null;
  readonly exitCode: number;
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
}

let resident: ChildProcess | null = null;
/** One run at a time: the folder and the environment are the process's. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs the built program as the function of this name in `program.ts` does, but in a process that has run it before: for
 * tables of many cases about what is judged. What matters to a process (signals, pipes, time, memory) is not the same here.
 */
export async function runProgram(args: readonly string[], surroundings: Surroundings): Promise<Ended> {
  const run = await runUnchecked(args, surroundings);
  expectSound(run);
  return run;
}

/** The same, whatever it prints: some formats of a report are there to be obeyed. */
export async function runUnchecked(args: readonly string[], surroundings: Surroundings): Promise<Ended> {
  const mine = last.then(async () => await ask(args, surroundings));
  last = mine.catch(() => {});
  return await mine;
}

export const scan: Judge = judgeWith(runProgram, "scan");
export const hook: Judge = judgeWith(runProgram, "hook");

async function ask(args: readonly string[], { cwd, environment = {} }: Surroundings): Promise<Ended> {
  const started = performance.now();
  resident ??= start();
  const child = resident;
  const answer = await new Promise<Answer>((resolve, reject) => {
    const onEnd = (): void => {
      resident = null;
      reject(new Error("the process that runs the program has ended"));
    };
    child.once("exit", onEnd);
    child.once("message", (message) => {
      child.off("exit", onEnd);
      resolve(message as Answer);
    });
    child.send({ args, cwd, environment: scrub(environment) });
  });
  if (answer.crash !== null) throw new Error(answer.crash);
  const { exitCode, stdout, stderr } = answer;
  return { exitCode, stdout: decode([stdout]), stderr: decode([stderr]), milliseconds: performance.now() - started };
}

function start(): ChildProcess {
  const child = fork(join(import.meta.dirname, "resident.mjs"), [PROGRAM], {
    execArgv: [],
    serialization: "advanced",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  child.unref();
  child.channel?.unref();
  return child;
}
