import type { Command } from "../command.ts";

export const init: Command = {
  name: "init",
  summary: "set a repository up: policy, workflow, hook, code owners and ruleset, each shown before it is written",
  usage: "[--yes | --print] [--owner <who>]… [--pin <commit>]",
  options: [
    { name: "yes", value: null, help: "write without asking" },
    { name: "print", value: null, help: "show the diff and write nothing" },
    {
      name: "owner",
      value: "<who>",
      help: "who answers for what steers the gate: @person, @organisation/team",
      isRepeatable: true,
    },
    { name: "pin", value: "<commit>", help: "the commit of Evogate to use, 40 hexadecimal digits" },
  ],
  examples: [
    { line: "evogate init", does: "show what would be written, ask, and write it" },
    { line: "evogate init --yes --owner @acme/security", does: "write it; that team owns what steers the gate" },
  ],
  async run(invocation, surroundings) {
    const { runInit } = await import("./run.ts");
    return await runInit(invocation, surroundings);
  },
};
