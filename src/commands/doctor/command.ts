import { CHECK_NAME } from "../../github/gate-check.ts";
import type { Command } from "../command.ts";

export const doctor: Command = {
  name: "doctor",
  summary: "prove each part by using it, and, with a token, ask GitHub whether the gate can be gone round",
  usage: "[--json] [--base <ref>] [--agent <login>] [--check <name>]",
  options: [
    { name: "json", value: null, help: "for programs, `evogate-doctor/1`" },
    { name: "base", value: "<ref>", help: "whose policy counts (default: the main branch of origin)" },
    { name: "agent", value: "<login>", help: "the account that the agent works as" },
    { name: "check", value: "<name>", help: `the check that has to be required (default: ${CHECK_NAME})` },
  ],
  examples: [
    { line: "evogate doctor", does: "exit 0 when all that is needed works, 1 with a remedy when it does not" },
    { line: "GH_TOKEN=$(gh auth token) evogate doctor --agent acme-agent", does: "ask GitHub as well" },
  ],
  async run(invocation, surroundings) {
    const { runDoctor } = await import("./run.ts");
    return await runDoctor(invocation, surroundings);
  },
};
