import type { Fault } from "../../../../core/fault.ts";
import type { UnderstoodArtifact } from "../../../../facts/artifact/artifact-facts.ts";
import { folderOf } from "../../../../facts/artifact/repository.ts";
import type { InterpreterName } from "../../../../ports/sandbox.ts";
import type { OpenSandbox, Request } from "../../open-sandbox.ts";
import { packFile, type PackedEntry } from "../../plan/archive.ts";
import { plantCanaries, type Canary } from "../canary/plant.ts";
import { findActs, type Act } from "./find-acts.ts";
import { SAMPLE } from "./guess-words.ts";
import { NODE_DRIVER, NODE_RUNNER } from "./node-driver.ts";
import { PERSONAS, type Persona } from "./personas.ts";
import { PYTHON_DRIVER, PYTHON_RUNNER } from "./python-driver.ts";

/** What a driver is told. */
interface Performance {
  readonly acts: readonly (Act & { readonly sample: string })[];
  readonly variables: Readonly<Record<string, string>>;
  readonly later: number;
  readonly times: number;
  /** For all of it, and for each process. */
  readonly seconds: number;
  readonly each: number;
}

/** What one persona may take: it waits for nothing, because waiting is short where it is run. */
const SECONDS = 20;
const SECONDS_OF_EACH = 3;

const DRIVERS: Readonly<Record<InterpreterName, readonly [driver: string, runner: string]>> = {
  python3: [PYTHON_DRIVER, PYTHON_RUNNER],
  node: [NODE_DRIVER, NODE_RUNNER],
};

/**
 * Runs the code of a side as it would be used: every file that an interpreter of the sandbox runs, under each persona, beside
 * decoys. What it prints and how it ends says nothing; what was seen of it is in `sandbox`'s runs. Returns what was planted,
 * or the fault of a run that did not happen.
 */
export async function detonate(
  side: UnderstoodArtifact,
  files: readonly PackedEntry[],
  sandbox: Pick<OpenSandbox, "run" | "drawKey">,
  personas: readonly Persona[] = PERSONAS,
): Promise<readonly Canary[] | Fault> {
  const { canaries, home, variables } = plantCanaries(sandbox.drawKey());
  const runs = [...findActs(side)].flatMap(([interpreter, acts]) =>
    personas.map((persona) => ({
      command: commandOf(interpreter, acts, persona, variables),
      folder: folderOf(side.artifact),
      files,
      home: [...home, packFile("notes.txt", NOTES)],
      isDriven: true,
    })),
  );
  const ended = await Promise.all(runs.map(async (request) => await sandbox.run(request)));
  const faults = ended.flatMap((run) => (run.ok ? [] : [run.fault]));
  // Where an interpreter is not there, nobody can use what is written for it.
  return faults.find(({ code }) => code !== "interpreter-missing") ?? canaries;
}

const NOTES = "Weekly report\n\n- wrote the summary\n- 3 of 5 tasks are done\n";

function commandOf(
  interpreter: InterpreterName,
  acts: readonly Act[],
  { variables, later, times }: Persona,
  decoys: Readonly<Record<string, string>>,
): Request["command"] {
  const [driver, runner] = DRIVERS[interpreter];
  const performance: Performance = {
    acts: acts.map((act) => ({ ...act, sample: SAMPLE })),
    variables: { ...decoys, ...variables },
    later,
    times,
    seconds: SECONDS,
    each: SECONDS_OF_EACH,
  };
  const how = interpreter === "python3" ? ["-I", "-c"] : ["-e"];
  return [interpreter, ...how, driver, JSON.stringify(performance), runner];
}
