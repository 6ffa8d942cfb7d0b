import type { Fault } from "../../../../core/fault.ts";
import type { UnderstoodArtifact } from "../../../../facts/artifact/artifact-facts.ts";
import { folderOf } from "../../../../facts/artifact/repository.ts";
import type { InterpreterName } from "../../../../ports/sandbox.ts";
import type { OpenSandbox, Request } from "../../open-sandbox.ts";
import { packFile, type PackedEntry } from "../../plan/archive.ts";
import { INSIDE } from "../../plan/places.ts";
import { plantCanaries, type Canary } from "../canary/plant.ts";
import { findActs, type Act } from "./find-acts.ts";
import { SAMPLE } from "./guess-words.ts";
import { NODE_DRIVER } from "./node/driver.ts";
import { NODE_RUNNER } from "./node/runner.ts";
import { PERSONAS, type Persona } from "./personas.ts";
import { PYTHON_DRIVER } from "./python/driver.ts";

/** What a driver is told. */
interface Performance {
  readonly acts: readonly (Act & { readonly sample: string })[];
  /** What they import. */
  readonly modules: readonly string[];
  readonly later: number;
  readonly times: number;
  /** For all of it, and for each act. */
  readonly seconds: number;
  readonly each: number;
  /** What the path begins with by which a driver announces an act. */
  readonly announced: string;
}

/** What one persona may take: it waits for nothing, because waiting is short where it is run. */
const SECONDS = 20;
const SECONDS_OF_EACH = 3;

/** How a driver is started with what it is told. Python's is isolated: nothing that is judged is loaded in its place. */
const DRIVERS: Readonly<Record<InterpreterName, (performance: string) => Request["command"]>> = {
  python3: (performance) => ["python3", "-I", "-B", "-u", "-c", PYTHON_DRIVER, performance],
  node: (performance) => ["node", "-e", NODE_DRIVER, performance, NODE_RUNNER],
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
  const modules = modulesOf(side);
  const runs = [...findActs(side)].flatMap(([interpreter, acts]) =>
    personas.map((persona) => ({
      command: DRIVERS[interpreter](JSON.stringify(describePerformance(acts, modules, persona))),
      variables: { ...variables, ...persona.variables },
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

function describePerformance(acts: readonly Act[], modules: readonly string[], { later, times }: Persona): Performance {
  return {
    acts: acts.map((act) => ({ ...act, sample: SAMPLE })),
    modules,
    later,
    times,
    seconds: SECONDS,
    each: SECONDS_OF_EACH,
    announced: INSIDE.announced,
  };
}

function modulesOf({ sources }: UnderstoodArtifact): readonly string[] {
  return [...new Set(sources.flatMap(({ facts }) => facts.imports.flatMap(({ module }) => module ?? [])))];
}
