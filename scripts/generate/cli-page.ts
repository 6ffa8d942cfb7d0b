import { commandHelp, programHelp } from "../../src/commands/help.ts";
import { COMMANDS } from "../../src/commands/table.ts";

/** docs/cli.md: what `--help` prints, for all commands. */
export function generateCliPage(): ReadonlyMap<string, string> {
  const commands = Object.values(COMMANDS);
  const sections = commands.flatMap((command) => [
    `## evogate ${command.name}`,
    "",
    "```text",
    commandHelp(command).trimEnd(),
    "```",
    "",
  ]);
  const page = [
    "# Command line",
    "",
    "This page is what `--help` prints; it is made by `npm run build`.",
    "",
    "```text",
    programHelp(commands).trimEnd(),
    "```",
    "",
    ...sections,
  ];
  return new Map([["docs/cli.md", page.join("\n")]]);
}
