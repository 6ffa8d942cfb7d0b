import type { LockFormat } from "../../core/dependency.ts";
import { fail, ok, type Result } from "../../core/fault.ts";
import { startChild, type End } from "../child.ts";
import type { Environment } from "./places.ts";
import type { WorkFolder } from "./work-folder.ts";

/** What the engine may use. */
export interface EngineLimits {
  readonly milliseconds: number;
  /** Of its report, which has the whole text of every advisory. */
  readonly reportBytes: number;
}

/** 10,000 packages take some seconds, a network that is away half a minute. */
export const ENGINE_LIMITS: EngineLimits = { milliseconds: 120_000, reportBytes: 256 * 1024 * 1024 };
/** The longest log, in bytes. */
const LONGEST_LOG = 1024 * 1024;

/** What reaches a network may need; nothing else of the environment reaches the engine. */
const NETWORK_VARIABLES = ["HTTPS_PROXY", "https_proxy", "NO_PROXY", "no_proxy", "SSL_CERT_FILE", "SSL_CERT_DIR"];

/** What is the same for all runs that answer one question. */
export interface Engine {
  readonly program: string;
  readonly folder: WorkFolder;
  readonly environment: Environment;
  readonly signal: AbortSignal;
  readonly limits: EngineLimits;
}

/** A file for the engine, and which of its readers is to read it. */
export interface EngineInput {
  readonly reader: LockFormat | "osv-scanner";
  readonly path: string;
}

/** How a run ended by itself. */
export interface EngineEnd {
  readonly exitCode: number;
  readonly report: string;
  readonly log: string;
}

/**
 * Runs osv-scanner over files of a folder; what its exit code is worth is for those who asked. The codes of osv-scanner
 * 2.5.1: 0 nothing found, 1 found, 127 error, 128 no packages; a missing database can end with each of them. Fault
 * `scanner-failed` for a run that does not end by itself, or writes too much.
 */
export async function runEngine(
  { program, folder, environment, signal, limits }: Engine,
  inputs: readonly EngineInput[],
  { usesNetwork, more = [] }: { readonly usesNetwork: boolean; readonly more?: readonly string[] },
): Promise<Result<EngineEnd>> {
  const files = inputs.flatMap(({ reader, path }) => ["-L", `${reader}:${path}`]);
  const source = ["scan", "source", "--config", folder.config, "--no-ignore", "--format", "json", "--all-packages"];
  const args = [...source, usesNetwork ? "--no-resolve" : "--offline", ...more, ...files];
  const env = {
    LC_ALL: "C",
    TMPDIR: folder.path,
    OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY: folder.databases,
    OSV_SCALIBR_LOCAL_DB_CACHE_DIRECTORY: folder.databases,
    ...(usesNetwork ? pick(environment, NETWORK_VARIABLES) : {}),
  };
  const settings = { cwd: folder.path, env, maxOutput: limits.reportBytes, maxErrors: LONGEST_LOG };
  const child = startChild(program, args, settings, null);
  let stopped: string | null = null;
  const stop = (because: string): void => {
    stopped ??= because;
    child.kill();
  };
  const cancel = (): void => stop("was stopped with the run");
  const timer = setTimeout(() => stop(`took longer than ${limits.milliseconds / 1000} s`), limits.milliseconds);
  signal.addEventListener("abort", cancel);
  if (signal.aborted) cancel();
  const end = await child.ended;
  clearTimeout(timer);
  signal.removeEventListener("abort", cancel);
  return stopped === null ? describeEnd(end) : fail("scanner-failed", `osv-scanner ${stopped}`);
}

function describeEnd(end: End): Result<EngineEnd> {
  switch (end.kind) {
    case "exited": {
      const [report, log] = [end.stdout, end.stderr].map((bytes) => Buffer.from(bytes).toString());
      return ok({ exitCode: end.exitCode, report: report ?? "", log: log ?? "" });
    }
    case "said-too-much":
      return fail("scanner-failed", "osv-scanner wrote more than any report has");
    case "killed":
      return fail("scanner-failed", `osv-scanner ended with ${end.signal}`);
    case "not-started":
      return fail("scanner-failed", `osv-scanner ended with ${end.code}`);
  }
}

function pick(environment: Environment, names: readonly string[]): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const name of names) {
    const value = environment[name];
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}
