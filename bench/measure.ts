import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** A command line that is timed as a whole process. */
export interface Timed {
  readonly args: readonly string[];
  readonly cwd: string;
  /** Added to that of the benchmark. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Any other exit code is an error of the benchmark. */
  readonly exitCode: number;
}

/** Wall milliseconds of a whole process. */
function timeOnce({ args, cwd, environment, exitCode }: Timed): number {
  const env = { ...process.env, ...environment };
  const started = performance.now();
  const run = spawnSync(process.execPath, args, { cwd, env, stdio: ["ignore", "ignore", "pipe"] });
  const milliseconds = performance.now() - started;
  if (run.status !== exitCode) throw new Error(`${args.join(" ")} ended with ${run.status}: ${String(run.stderr)}`);
  return milliseconds;
}

/** Times each command in turn, A B C A B C …, so that a machine whose speed drifts is fair to all. */
export function interleave(commands: readonly Timed[], rounds: number): readonly (readonly number[])[] {
  for (const command of commands) timeOnce(command);
  const times = commands.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, command] of commands.entries()) times[index]?.push(timeOnce(command));
  }
  return times;
}

/** Largest resident set of a whole process, in MiB; git's own processes do not count. */
export function peakMemory({ args, cwd, environment }: Timed, scratch: string): number {
  const probe = join(scratch, "memory-probe.cjs");
  writeFileSync(
    probe,
    'process.on("exit",()=>require("fs").writeSync(2,`\\nmaxrss=${process.resourceUsage().maxRSS}`))',
  );
  const env = { ...process.env, ...environment };
  const options = { cwd, env, encoding: "utf8", maxBuffer: 1 << 28 } as const;
  const run = spawnSync(process.execPath, ["--require", probe, ...args], options);
  const kibibytes = /maxrss=(\d+)/u.exec(run.stderr)?.[1];
  if (kibibytes === undefined) throw new Error(`no memory figure: ${run.stderr}`);
  return Number(kibibytes) / 1024;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
