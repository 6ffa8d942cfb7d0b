import { fail, ok, type Result } from "../../core/fault.ts";
import type { Invocation } from "../command.ts";

/** What `inspect` was asked for, checked. */
export interface InspectRequest {
  readonly path: string;
  readonly format: "terminal" | "json";
}

/** Faults: `usage`. */
export function readInspectRequest({ positionals, options }: Invocation): Result<InspectRequest> {
  const [path] = positionals;
  if (path === undefined || positionals.length > 1)
    return fail("usage", "inspect takes one path, of a file or a folder");
  const format = options.get("format")?.at(-1) ?? "terminal";
  if (format === "terminal" || format === "json") return ok({ path, format });
  return fail("usage", `--format does not know ${JSON.stringify(format)}; it takes terminal, json`);
}
