import { fail, ok, type Result } from "../../core/fault.ts";
import type { LockFile, LockReading, PackageVersion } from "../../ports/advisories.ts";
import { believeEnd, FOUND, NOTHING_FOUND } from "./believe-end.ts";
import { readReport } from "./read-report.ts";
import { runEngine, type Engine, type EngineEnd, type EngineInput } from "./run-engine.ts";
import { listPackages } from "./work-folder.ts";

/** Of all lock files of a run, in bytes: what is written beside the tree. */
const MOST_BYTES = 128 * 1024 * 1024;
/** Without a look at a database, which 2.5 leaves out for the asking and 2.4 does in any case. */
const READ_ONLY = ["--experimental-disable-plugins", "vulnmatch/osvlocal"];
/** A package of a list of ours: a run whose report does not have it has read nothing. */
const WITNESS: PackageVersion = { ecosystem: "npm", name: "evogate-witness", version: "1.0.0" };
/** How a run ends, and what its log says, when a file that was named is broken: nothing at all is reported then. */
const ERROR = 127;
const BROKEN = /extraction failed on specified lockfile/u;

/**
 * What osv-scanner itself reads in lock files. They are hostile and one that is broken ends a run without any report, so
 * that this is a run beside the one that looks packages up; where there is such a file, it is run again without it.
 * Fault `scanner-failed`.
 */
export async function readLocks(engine: Engine, locks: readonly LockFile[]): Promise<Result<readonly LockReading[]>> {
  if (locks.length === 0) return ok([]);
  const size = locks.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > MOST_BYTES) return fail("scanner-failed", `${size} bytes of lock files are too many to be read twice`);
  const { folder } = engine;
  const witness: EngineInput = {
    reader: "osv-scanner",
    path: await folder.write("witness.json", listPackages([WITNESS])),
  };
  const inputs: EngineInput[] = [];
  for (const [index, { format, bytes }] of locks.entries())
    inputs.push({ reader: format, path: await folder.write(`lock-${index}`, bytes) });
  const run = async (some: readonly EngineInput[]): Promise<Result<EngineEnd>> =>
    await runEngine(engine, [witness, ...some], { usesNetwork: false, more: READ_ONLY });
  const first = await run(inputs);
  if (!first.ok) return first;
  const readable = isBroken(first.value) ? inputs.filter((input) => wasRead(input, first.value)) : inputs;
  const last = readable.length === inputs.length ? first : await run(readable);
  if (!last.ok) return last;
  const text = believeEnd(last.value, [NOTHING_FOUND, FOUND]);
  if (!text.ok) return text;
  const report = readReport(text.value);
  if (!report.ok) return report;
  if (report.value(witness.path).advisoriesOf(WITNESS) === null)
    return fail("scanner-failed", "osv-scanner did not report a list that it was to read");
  return ok(
    inputs.map((input) =>
      readable.includes(input) ? { kind: "read", packages: report.value(input.path).packages } : { kind: "unread" },
    ),
  );
}

function isBroken({ exitCode, log }: EngineEnd): boolean {
  return exitCode === ERROR && BROKEN.test(log);
}

/** The log has a line for each file that was read to its end. */
function wasRead({ path }: EngineInput, { log }: EngineEnd): boolean {
  return log.includes(`Scanned ${path} file and found `);
}
