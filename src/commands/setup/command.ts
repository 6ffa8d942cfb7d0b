import { ADVISORY_ECOSYSTEMS } from "../../core/dependency.ts";
import type { Command } from "../command.ts";

export const setup: Command = {
  name: "setup",
  summary: "fetch osv-scanner and databases of advisories, which the stage supply-chain looks packages up in",
  usage: "[--osv-scanner <path>] [--database <ecosystem>…]",
  options: [
    {
      name: "osv-scanner",
      value: "<path>",
      help: "install this program instead of the released one, or of one that Go builds in minutes",
    },
    {
      name: "database",
      value: "<ecosystem>",
      help: `for work without a network: ${ADVISORY_ECOSYSTEMS.join(", ")}`,
      isRepeatable: true,
    },
  ],
  examples: [
    { line: "evogate setup", does: "install osv-scanner into the cache (EVOGATE_CACHE, else ~/.cache/evogate)" },
    { line: "evogate setup --database PyPI npm", does: "fetch the newest databases of both" },
    { line: "evogate setup --osv-scanner ./osv-scanner", does: "install a program that is there already" },
  ],
  async run(invocation, surroundings) {
    const { runSetup } = await import("./run.ts");
    return await runSetup(invocation, surroundings);
  },
};
