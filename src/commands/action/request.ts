import { ok, type Result } from "../../core/fault.ts";
import type { StageId } from "../../core/stage-id.ts";
import type { Inputs } from "../../github/inputs.ts";
import { readRequest, type ScanRequest } from "../scan/request.ts";
import type { Commits } from "./commits.ts";

/** Where the reports for later steps go; null for none. */
export interface ReportFiles {
  readonly json: string | null;
  readonly sarif: string | null;
}

/**
 * What the command line would ask for, checked as there. Of what is shown only the terminal's report is among it, where
 * the log has that instead of annotations: the rest depends on what GitHub takes. Faults name options, which are called as the inputs are.
 */
export function makeRequest(
  inputs: Inputs,
  { base, head }: Commits,
  files: ReportFiles,
  mayRunHead: boolean,
  rulePages: string | null,
): Result<ScanRequest> {
  const options = new Map(inputs.options);
  if (base !== null) options.set("base", [base]);
  if (head !== null) options.set("head", [head]);
  const formats = Object.entries(files).filter(([, file]) => file !== null);
  options.set(
    "format",
    formats.map(([format, file]) => `${format}=${file}`),
  );
  const request = readRequest({ positionals: inputs.paths, options });
  if (!request.ok) return request;
  const inFiles = request.value.outputs.filter(({ file }) => file !== null);
  const inLog = inputs.annotations ? [] : [{ format: "terminal" as const, file: null }];
  const deselected = mayRunHead ? request.value.deselected : new Set<StageId>([...request.value.deselected, "sandbox"]);
  return ok({
    ...request.value,
    deselected,
    sandboxBackend: inputs.sandboxBackend,
    rulePages,
    outputs: [...inFiles, ...inLog],
  });
}
