import { disclose } from "../../report/disclose.ts";
import type { Report } from "../../report/report.ts";
import type { Command, CommandResult, Surroundings } from "../command.ts";
import { complain } from "../complain.ts";
import { endingOf } from "./ending.ts";
import { judgeChange, type Ways } from "./judge-change.ts";
import { SCAN_OPTIONS } from "./options.ts";
import { isPublished } from "./outputs.ts";
import { choosePolicy } from "./policy.ts";
import { readRequest, type ScanRequest } from "./request.ts";
import { openSources } from "./open-sources.ts";
import { render } from "./render.ts";
import type { Sources } from "./sources.ts";
import { verdictOf } from "./verdict.ts";

export const scan: Command = {
  name: "scan",
  summary: "judge evolved artifacts: what a change did to them, or what they are",
  usage: "[paths…] [options]",
  options: SCAN_OPTIONS,
  examples: [
    { line: "evogate scan --base origin/main", does: "judge what this branch changed, by the policy of origin/main" },
    { line: "evogate scan --staged", does: "judge what would be committed" },
    { line: "evogate scan skills/pdf", does: "judge one skill as it stands in the work tree" },
    { line: "evogate scan --base main --format json", does: "the same report for programs" },
  ],
  async run(invocation, surroundings) {
    const request = readRequest(invocation, surroundings.environment);
    return request.ok ? await runScan(request.value, surroundings) : complain([request.fault]);
  },
};

/** What a scan leaves behind, and, when something was judged, the report that it is made from. */
export interface ScanResult extends CommandResult {
  readonly report?: Report;
}

/** From a request to the reports it asks for; nothing of it is printed yet. */
export async function runScan(
  request: ScanRequest,
  surroundings: Surroundings,
  askForReviews: Ways["askForReviews"] = null,
): Promise<ScanResult> {
  const sources = await openSources(request, surroundings);
  if (!sources.ok) return complain([sources.fault]);
  try {
    const policy = await choosePolicy(request, sources.value, surroundings);
    if (!policy.ok) return complain(policy.faults);
    const judged = await judgeChange(request, sources.value, policy.value, surroundings, { askForReviews });
    if (!judged.ok) return complain(judged.faults);
    return await writeReports(judged.value.report, sources.value, request, surroundings);
  } finally {
    await sources.value.close();
  }
}

/** Every output that was asked for, of a report that may be shown. */
export async function writeReports(
  report: Report,
  sources: Sources,
  request: ScanRequest,
  surroundings: Surroundings,
): Promise<ScanResult> {
  const isMachineReadable = request.outputs.some(({ file, format }) => file === null && format !== "terminal");
  let [stdout, stderr] = ["", ""];
  let workflowCommands: CommandResult["workflowCommands"];
  const files: { path: string; text: string }[] = [];
  for (const output of request.outputs) {
    const shown = disclose(report, output.file === null || isPublished(output.format) ? "shown" : "file");
    const { kind, text } = await render(shown, output, { request, surroundings, head: sources.head });
    if (output.file !== null) files.push({ path: output.file, text });
    else if (kind === "workflow-commands") workflowCommands = text;
    else if (output.format === "terminal" && isMachineReadable) stderr += text;
    else stdout += text;
  }
  const result = { ending: endingOf(report), verdict: verdictOf(report), report, stdout, stderr, files };
  return workflowCommands === undefined ? result : { ...result, workflowCommands };
}
