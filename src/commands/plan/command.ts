import type { Command, Option } from "../command.ts";
import { SCAN_OPTIONS } from "../scan/options.ts";

/** Those of `scan` that say what differs. */
const SHARED: readonly string[] = ["base", "head", "policy", "profile"];

const OPTIONS: readonly Option[] = [
  ...SCAN_OPTIONS.filter(({ name }) => SHARED.includes(name)),
  { name: "most", value: "<n>", help: "at most so many shards (default: 4)" },
  { name: "format", value: "terminal|json", help: "for people, or one line for the matrix of a CI" },
];

export const plan: Command = {
  name: "plan",
  summary: "split a run into shards, none of them empty, for `scan --shard` and `merge`",
  usage: "[paths…] --base <ref> [options]",
  options: OPTIONS,
  examples: [
    { line: "evogate plan --base origin/main", does: "which artifacts differ, and in which shard each is judged" },
    { line: "evogate plan --base origin/main --most 8 --format json", does: "the same for a matrix of jobs" },
  ],
  async run(invocation, surroundings) {
    const { runPlan } = await import("./run.ts");
    return await runPlan(invocation, surroundings);
  },
};
