import "./tune.ts";
import { createRunner } from "../adapters/github-runner.ts";
import { runAction, type ActionResult } from "../commands/action/run.ts";
import type { CommandResult, Surroundings } from "../commands/command.ts";
import { complain } from "../commands/complain.ts";
import type { Runner } from "../ports/runner.ts";
import { crashOf } from "../scanners/crash.ts";
import { annotationCommand, joinCommands } from "../text/safe/workflow-command.ts";
import { allowClosedPipes, finish } from "./finish.ts";
import { awaitInterrupt } from "./interrupt.ts";
import { USUAL_WIDTH } from "./progress.ts";
import { wirePorts } from "./wire.ts";

/** The version of package.json; put in by the build. */
declare const EVOGATE_VERSION: string;

async function main(): Promise<void> {
  const runner = createRunner(process.env);
  const environment = environmentOf(runner);
  const interrupt = awaitInterrupt();
  const work = runAction(runner, {
    ports: wirePorts({ emit: () => {} }, environment),
    version: EVOGATE_VERSION,
    programFolder: import.meta.dirname,
    environment,
    width: USUAL_WIDTH,
    isTerminal: false,
    ask: () => Promise.resolve("nobody"),
    signal: interrupt.signal,
  });
  const result: ActionResult = await interrupt.race(work);
  interrupt.ignore();
  const ending = await finish(annotateComplaint(result));
  if (result.published === undefined || ending === "usage") return;
  const published = await runner.publish(result.published.summary, result.published.outputs);
  if (!published.ok) await finish(annotateComplaint(complain([published.fault])));
}

/** The runner's, with the engine that an input names where the command line would have a variable. */
function environmentOf(runner: Runner): Surroundings["environment"] {
  const scanner = runner.readInput("osv-scanner-path");
  return scanner === "" ? process.env : { ...process.env, EVOGATE_OSV_SCANNER: scanner };
}

/** A run that judged nothing has no report: why stands on the run's page, not in the log alone. */
function annotateComplaint(result: CommandResult): CommandResult {
  if (result.ending !== "usage") return result;
  const message = result.stderr.trimEnd().split("\n");
  const command = annotationCommand({ level: "error", title: "Evogate judged nothing", place: {}, message });
  return { ...result, workflowCommands: joinCommands([command]) };
}

allowClosedPipes();
try {
  await main();
} catch (error) {
  await finish(annotateComplaint(complain([crashOf("evogate", error)])));
}
