import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { expect, vi } from "vitest";
import { findHarm } from "./harm.ts";
import { OSV_ENVIRONMENT } from "./osv.ts";
import { readReport, type Report } from "./report.ts";
import { TEST_CACHE } from "./repository.ts";

/** Another build of the program can be tested by its path. */
export const PROGRAM: string = process.env["EVOGATE_PROGRAM"] ?? join(import.meta.dirname, "../../dist/cli.js");
/** Nothing of the user's: no configuration, no colours, no CI. Packages are looked up without a network. */
const SCRUBBED = {
  PATH: process.env["PATH"] ?? "",
  HOME: "/nonexistent",
  EVOGATE_CACHE: TEST_CACHE,
  LC_ALL: "C.UTF-8",
  ...OSV_ENVIRONMENT,
};
/** For one run, and for one test: starting a process takes its time on a machine that does other things too. */
const DEADLINE = 60_000;
vi.setConfig({ testTimeout: DEADLINE });

export interface Surroundings {
  readonly cwd: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** How the program ended. */
export interface Ended {
  /** Null when a signal killed it. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

/** The environment of a run: nothing but what it says and what every run has. */
export function scrub(environment: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return { ...SCRUBBED, ...environment };
}

/** Starts the built program in its own process group; its output is in pipes. */
export function startProgram(args: readonly string[], { cwd, environment = {} }: Surroundings): ChildProcess {
  const env = scrub(environment);
  return spawn(process.execPath, [PROGRAM, ...args], { cwd, env, detached: true, timeout: DEADLINE });
}

/** Runs the built program to its end and checks what holds for every run: see `expectSound`. */
export async function runProgram(args: readonly string[], surroundings: Surroundings): Promise<Ended> {
  const started = performance.now();
  const child = startProgram(args, surroundings);
  child.stdin?.end();
  const ended = await collect(child);
  const run = { ...ended, milliseconds: performance.now() - started };
  expectSound(run);
  return run;
}

/** Everything a started program writes, until it ends. */
export async function collect(child: ChildProcess): Promise<Omit<Ended, "milliseconds">> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => err.push(chunk));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  });
  return { exitCode, stdout: decode(out), stderr: decode(err) };
}

export interface Scanned extends Ended {
  readonly report: Report;
}

/** Runs a command that judges a folder. */
export type Judge = (
  cwd: string,
  args?: readonly string[],
  environment?: Readonly<Record<string, string>>,
) => Promise<Scanned>;

/** A command with both reports: JSON on stdout, checked against its schema, and the terminal's on stderr. */
export function judgeWith(run: typeof runProgram, command: "scan" | "hook"): Judge {
  return async (cwd, args = [], environment = {}) => {
    const all = [command, ...args, "--format", "json", "--format", "terminal"];
    const ended = await run(all, { cwd, environment });
    expect(ended.exitCode, ended.stderr).not.toBe(2);
    return { ...ended, report: readReport(ended.stdout) };
  };
}

export const scan: Judge = judgeWith(runProgram, "scan");
export const hook: Judge = judgeWith(runProgram, "hook");

/** Whatever was scanned: a code of the contract, UTF-8, and nothing that a terminal or a CI system would obey. */
export function expectSound({ exitCode, stdout, stderr }: Ended): void {
  expect([0, 1, 2, 3, 130], stderr).toContain(exitCode);
  expect(findHarm(stdout), "on stdout").toEqual([]);
  expect(findHarm(stderr), "on stderr").toEqual([]);
  // What a test of an artifact said stands behind a bar.
  expect(stderr).not.toMatch(/crashed|^node:|^(?!\s*│).*Error:/m);
}

/** Throws for what is not UTF-8. */
export function decode(chunks: readonly Uint8Array[]): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
}
