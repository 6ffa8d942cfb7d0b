import type { Command, Option } from "../command.ts";
import { SCAN_OPTIONS } from "../scan/options.ts";

/** Those of `scan` that say what is judged, by which policy, and how it is shown. */
const SHARED: readonly string[] = [
  "base",
  "head",
  "policy",
  "profile",
  "format",
  "fail-on",
  "no-progress",
  "quiet",
  "verbose",
  "color",
];

const OPTIONS: readonly Option[] = [
  ...SCAN_OPTIONS.filter(({ name }) => SHARED.includes(name)),
  { name: "stages", value: "<a,b>", help: "what the reports are of, when not all stages were run" },
  { name: "expect", value: "<n>", help: "refuse any other number of reports" },
];

export const merge: Command = {
  name: "merge",
  summary: "join reports of parts of a run into the decision of the whole",
  usage: "<reports…> [options]",
  options: OPTIONS,
  examples: [
    {
      line: "evogate merge a.json b.json --base main",
      does: "decide anew, by the policy of main, what two reports found",
    },
    { line: "evogate merge *.json --base main --expect 4", does: "the same, and nothing if a report is missing" },
  ],
  async run(invocation, surroundings) {
    const { runMerge } = await import("./run.ts");
    return await runMerge(invocation, surroundings);
  },
};
