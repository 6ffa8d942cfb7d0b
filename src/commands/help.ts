import { joinTerminal, terminal, terminalText } from "../text/safe/terminal.ts";
import type { Safe } from "../text/safe/safe.ts";
import type { Command, Option } from "./command.ts";

/** `evogate <command> --help`. */
export function commandHelp({ name, summary, usage, options, examples }: Command): Safe<"terminal"> {
  const lines = [
    `evogate ${name}: ${summary}`,
    "",
    `Usage: evogate ${[name, usage].filter(Boolean).join(" ")}`,
    "",
    "Options:",
    ...options.filter(({ isNotBuilt }) => isNotBuilt !== true).map(optionLine),
    optionLine({ name: "help", value: null, help: "this text" }),
    "",
    "Examples:",
    ...examples.flatMap(({ line, does }) => [`  ${line}`, `      ${does}`]),
    "",
  ];
  return linesOf(lines);
}

/** `evogate --help`. */
export function programHelp(commands: readonly Command[]): Safe<"terminal"> {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return linesOf([
    "evogate: the gate that commits of self-evolving agents must pass",
    "",
    "Usage: evogate <command> [options]",
    "",
    "Commands:",
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    "Options:",
    "  --help      this text; `evogate <command> --help` for a command",
    "  --version   the version",
    "",
    "Exit codes: 0 promoted, 1 held or rejected, 2 nothing was judged (usage, configuration), 3 incomplete,",
    "130 interrupted.",
    "",
    "Examples:",
    ...commands.flatMap(({ examples }) => examples.slice(0, 1).map(({ line }) => `  ${line}`)),
    "",
  ]);
}

const OPTION_WIDTH = 26;

function optionLine({ name, value, help, isRepeatable }: Option): string {
  const flag = `--${name}${value === null ? "" : ` ${value}`}`;
  return `  ${flag.padEnd(OPTION_WIDTH)} ${help}${isRepeatable === true ? " (repeatable)" : ""}`;
}

function linesOf(lines: readonly string[]): Safe<"terminal"> {
  return joinTerminal(lines.map(terminalText), terminal`\n`);
}
