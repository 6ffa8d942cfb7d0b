#!/usr/bin/env node
import "./tune.ts";
import { clock } from "../adapters/clock.ts";
import type { CommandResult, Surroundings } from "../commands/command.ts";
import { complain } from "../commands/complain.ts";
import { commandHelp, programHelp } from "../commands/help.ts";
import { COMMANDS, NOT_BUILT } from "../commands/table.ts";
import { printed } from "../commands/command.ts";
import { crashOf } from "../scanners/crash.ts";
import { suggest } from "../text/suggest.ts";
import { terminal, terminalText } from "../text/safe/terminal.ts";
import { askPerson } from "./ask.ts";
import { readArguments } from "./arguments.ts";
import { allowClosedPipes, finish } from "./finish.ts";
import { awaitInterrupt } from "./interrupt.ts";
import { showProgress, USUAL_WIDTH, type Progress } from "./progress.ts";
import { wirePorts } from "./wire.ts";

/** The version of package.json; put in by the build. */
declare const EVOGATE_VERSION: string;

const SILENT: Progress = { emit: () => {}, end: () => {} };

async function main(args: readonly string[]): Promise<CommandResult> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    const help = programHelp(Object.values(COMMANDS));
    return name === undefined ? { ending: "usage", stdout: "", stderr: help, files: [] } : printed(help);
  }
  if (name === "--version" || name === "-V") return printed(terminal`${terminalText(EVOGATE_VERSION)}\n`);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) return unknownCommand(name);
  const invocation = readArguments(rest, command.options);
  if (!invocation.ok) return complain([invocation.fault]);
  if (invocation.value.options.has("help")) return printed(commandHelp(command));
  const showsProgress = process.stderr.isTTY && !invocation.value.options.has("no-progress");
  const progress = showsProgress ? showProgress(process.stderr, () => clock.milliseconds()) : SILENT;
  const interrupt = awaitInterrupt();
  try {
    return await interrupt.race(command.run(invocation.value, surroundings(progress, interrupt.signal)));
  } finally {
    progress.end();
    interrupt.ignore();
  }
}

function unknownCommand(name: string): CommandResult {
  if (NOT_BUILT.includes(name))
    return complain([{ code: "not-built", message: `\`evogate ${name}\` is not built yet` }]);
  const near = suggest(name, Object.keys(COMMANDS));
  const hint = near === null ? "`evogate --help` lists the commands" : `did you mean ${near}?`;
  return complain([{ code: "usage", message: `there is no command ${JSON.stringify(name)}; ${hint}` }]);
}

function surroundings(progress: Progress, signal: AbortSignal): Surroundings {
  return {
    ports: wirePorts(progress),
    version: EVOGATE_VERSION,
    programFolder: import.meta.dirname,
    environment: process.env,
    width: process.stdout.columns || USUAL_WIDTH,
    isTerminal: process.stdout.isTTY,
    ask: askPerson,
    signal,
  };
}

allowClosedPipes();
try {
  await finish(await main(process.argv.slice(2)));
} catch (error) {
  await finish(complain([crashOf("evogate", error)]));
}
