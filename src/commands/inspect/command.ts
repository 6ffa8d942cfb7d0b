import { fail, ok, type Result } from "../../core/fault.ts";
import type { Command, Invocation } from "../command.ts";
import { complain } from "../complain.ts";

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

/** What `inspect` was asked for, checked. */
export interface InspectRequest {
  readonly path: string;
  readonly format: "terminal" | "json";
}

function readInspectRequest({ positionals, options }: Invocation): Result<InspectRequest> {
  const [path] = positionals;
  if (path === undefined || positionals.length > 1)
    return fail("usage", "inspect takes one path, of a file or a folder");
  const format = options.get("format")?.at(-1) ?? "terminal";
  if (format === "terminal" || format === "json") return ok({ path, format });
  return fail("usage", `--format does not know ${JSON.stringify(format)}; it takes terminal, json`);
}
