import type { Command } from "../command.ts";

export const adopt: Command = {
  name: "adopt",
  summary: "start in a repository that has artifacts already: write policy, lock and baseline, block nothing",
  usage: "",
  options: [],
  examples: [{ line: "evogate adopt", does: "show what will be written and what would be held, then write it" }],
  async run(invocation, surroundings) {
    const { runAdopt } = await import("./run.ts");
    return await runAdopt(invocation, surroundings);
  },
};
