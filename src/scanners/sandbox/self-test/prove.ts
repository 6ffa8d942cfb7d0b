import type { NonEmpty } from "../../../core/brand.ts";
import { fail, type Result } from "../../../core/fault.ts";
import type { InterpreterName } from "../../../ports/sandbox.ts";
import type { WatchedRun } from "../observe/read-events.ts";
import { INSIDE } from "../plan/places.ts";
import { NODE_PROBE, PYTHON_PROBE, SHELL_PROBE } from "./probes.ts";
import { missingWalls } from "./read-probe.ts";

/** How a program is run: by an interpreter, or as it is. */
export type Kind = InterpreterName | "program";

const PROBES: Readonly<Record<Kind, (args: readonly string[]) => NonEmpty<string>>> = {
  python3: (args) => ["python3", "-I", "-c", PYTHON_PROBE, ...args],
  node: (args) => ["node", "-e", NODE_PROBE, ...args],
  program: (args) => ["sh", "-c", SHELL_PROBE, "probe", ...args],
};

/** What a probe said. `fault`: null when all walls stand. `isSeen`: whether what it did was seen from outside. */
export interface Proof {
  readonly fault: ReturnType<typeof fail> | null;
  readonly isSeen: boolean;
}

/** Runs the probe by the recipe that will be used. What is not proved does not hold. */
export async function prove(
  kind: Kind,
  start: (command: NonEmpty<string>) => Promise<Result<WatchedRun>>,
  variables: readonly string[],
  nonce: string,
): Promise<Proof> {
  // bwrap sets PWD itself; the others are those of C libraries and shells.
  const allowed = [...variables, "PATH", "PWD", "SHLVL", "_", "LC_CTYPE"];
  const command = PROBES[kind]([nonce, INSIDE.judged, allowed.join(",")]);
  const run = await start(command);
  if (!run.ok) return { fault: run, isSeen: false };
  const { end, stdout, stderr, observed } = run.value;
  const isSeen = observed?.events.some((event) => event.kind === "write" && event.path === PROBED_FILE) === true;
  const missing = missingWalls(Buffer.from(stdout).toString(), nonce);
  if (end.kind === "exited" && end.exitCode === 0 && missing.length === 0) return { fault: null, isSeen };
  const said = Buffer.from(stderr).toString().trim().split("\n").at(-1) ?? "";
  const why = said === "" ? missing.join(", ") : said;
  return { fault: fail("sandbox-broken", `the sandbox did not prove itself with ${kind}: ${why}`), isSeen };
}

/** What each probe tries to write. */
const PROBED_FILE = `${INSIDE.judged}/x`;
