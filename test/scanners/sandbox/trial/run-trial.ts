import { sandbox } from "../../../../src/adapters/sandbox/sandbox.ts";
import type { Fault } from "../../../../src/core/fault.ts";
import type { Finding } from "../../../../src/core/finding.ts";
import type { SandboxPolicy } from "../../../../src/core/policy.ts";
import type { TestResult, Trial } from "../../../../src/core/trial.ts";
import { DEFAULTS } from "../../../../src/policy/defaults.ts";
import { chooseRuns } from "../../../../src/scanners/sandbox/choose-runs.ts";
import { openSandbox, type OpenSandbox } from "../../../../src/scanners/sandbox/open-sandbox.ts";
import { prepareSide } from "../../../../src/scanners/sandbox/run-side.ts";
import { runTests } from "../../../../src/scanners/sandbox/run-tests.ts";
import { tryAcross, type Version } from "../../../../src/scanners/sandbox/trial/try-across.ts";
import type { Files } from "../../../artifacts/open-artifact.ts";
import { openSide } from "../examined.ts";

/** What came of the tests of a skill, run for real; nothing else of it is run. */
export interface Tried {
  readonly results: readonly TestResult[];
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
}

/** Throws where nothing could be run. */
export async function tryTests(files: Files, policy: Partial<SandboxPolicy> = {}): Promise<Tried> {
  const opened = await open(policy);
  const { version, faults } = await prepare(files, opened, policy);
  const shown = await runTests(version.runs, { ...version, sandbox: opened });
  if ("code" in shown) throw new Error(shown.message);
  return { ...shown, faults: [...faults, ...shown.faults] };
}

/** The tests of each version on the code of the other. */
export async function tryVersions(
  head: Files,
  before: Files,
): Promise<Pick<Trial, "approvedTests" | "idleTests"> & { readonly findings: readonly Finding[] }> {
  const opened = await open({});
  const sides = { head: (await prepare(head, opened)).version, before: (await prepare(before, opened)).version };
  const own = await runTests(sides.head.runs, { ...sides.head, sandbox: opened });
  const across = "code" in own ? own : await tryAcross(sides, own.results, opened);
  if ("code" in across) throw new Error(across.message);
  return across;
}

async function open(policy: Partial<SandboxPolicy>): Promise<OpenSandbox> {
  const used = { ...DEFAULTS.balanced.stages.sandbox, ...policy };
  const opened = await openSandbox(sandbox, used, new AbortController().signal);
  if (!opened.ok) throw new Error(opened.fault.message);
  return opened.value;
}

async function prepare(
  files: Files,
  opened: OpenSandbox,
  { exec }: Partial<SandboxPolicy> = {},
): Promise<{ readonly version: Version; readonly faults: readonly Fault[] }> {
  const { known, readings, read } = await openSide(files);
  const equipment = { hasPytest: async () => await opened.hasPytest(), hasSystem: exec === "usr" };
  const chosen = await chooseRuns(known, readings, [], equipment);
  const version = await prepareSide(chosen, known, read);
  if ("code" in version) throw new Error(version.message);
  return { version, faults: chosen.faults };
}
