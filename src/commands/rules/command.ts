import { allRules } from "../../report/catalog.ts";
import { joinTerminal, terminal, terminalText } from "../../text/safe/terminal.ts";
import { printed, type Command } from "../command.ts";
import { complain } from "../complain.ts";

export const rules: Command = {
  name: "rules",
  summary: "list the rules with their severity and confidence",
  usage: "[--format json]",
  options: [{ name: "format", value: "terminal|json", help: "how to list them" }],
  examples: [
    { line: "evogate rules", does: "one line a rule" },
    { line: "evogate explain rules/download-pipe-shell", does: "everything about one of them" },
  ],
  async run({ positionals, options }) {
    const all = await allRules();
    const format = options.get("format")?.at(-1) ?? "terminal";
    if (positionals.length > 0) {
      return complain([{ code: "usage", message: "rules takes no argument; `evogate explain <id>` shows one rule" }]);
    }
    if (format === "json") {
      return { ending: "promoted", stdout: `${JSON.stringify(all, null, 2)}\n`, stderr: "", files: [] };
    }
    if (format !== "terminal") {
      return complain([
        { code: "usage", message: `--format does not know ${JSON.stringify(format)}; it takes terminal, json` },
      ]);
    }
    const width = Math.max(...all.map(({ id }) => id.length));
    const lines = all.map(({ id, severity, confidence, title }) =>
      terminalText(`${id.padEnd(width)}  ${`${severity}/${confidence}`.padEnd(15)}  ${title}`),
    );
    return printed(terminal`${joinTerminal(lines, terminal`\n`)}\n`);
  },
};
