import type { Command } from "../command.ts";
import { complain } from "../complain.ts";
import { readInspectRequest } from "./request.ts";

export const inspect: Command = {
  name: "inspect",
  summary: "list the facts of one artifact or file: imports, calls, definitions, code inside; no verdict",
  usage: "<path> [--format json]",
  options: [{ name: "format", value: "terminal|json", help: "a table, or the document `evogate-inspect/1`" }],
  examples: [
    { line: "evogate inspect skills/pdf", does: "every file of a skill, and what each imports and calls" },
    { line: "evogate inspect skills/pdf/fill.py --format json", does: "one file, for programs" },
  ],
  async run(invocation, surroundings) {
    const request = readInspectRequest(invocation);
    if (!request.ok) return complain([request.fault]);
    // Nothing of it is part of a scan's start.
    const { runInspect } = await import("./run.ts");
    return await runInspect(request.value, surroundings);
  },
};
