import type { Decision } from "../../core/judgement.ts";
import { disclose } from "../../report/disclose.ts";
import { runDecision, type Report } from "../../report/report.ts";
import type { Command, CommandResult, Ending, Surroundings } from "../command.ts";
import { complain } from "../complain.ts";
import { judgeChange } from "./judge-change.ts";
import { SCAN_OPTIONS } from "./options.ts";
import { choosePolicy } from "./policy.ts";
import { readRequest, type ScanRequest } from "./request.ts";
import { openSources } from "./open-sources.ts";
import { render } from "./render.ts";

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
    const request = readRequest(invocation);
    if (!request.ok) return complain([request.fault]);
    const sources = await openSources(request.value, surroundings);
    if (!sources.ok) return complain([sources.fault]);
    try {
      const policy = await choosePolicy(request.value, sources.value, surroundings);
      if (!policy.ok) return complain(policy.faults);
      const report = await judgeChange(request.value, sources.value, policy.value, surroundings);
      if (!report.ok) return complain(report.faults);
      return await write(report.value, request.value, surroundings);
    } finally {
      await sources.value.close();
    }
  },
};

async function write(report: Report, request: ScanRequest, surroundings: Surroundings): Promise<CommandResult> {
  const isMachineReadable = request.outputs.some(({ file, format }) => file === null && format !== "terminal");
  let [stdout, stderr] = ["", ""];
  let workflowCommands: CommandResult["workflowCommands"];
  const files: { path: string; text: string }[] = [];
  for (const output of request.outputs) {
    const shown = disclose(report, output.file === null ? "shown" : "file");
    const { kind, text } = await render(shown, output, request, surroundings);
    if (output.file !== null) files.push({ path: output.file, text });
    else if (kind === "workflow-commands") workflowCommands = text;
    else if (output.format === "terminal" && isMachineReadable) stderr += text;
    else stdout += text;
  }
  const result = { ending: endingOf(report), stdout, stderr, files };
  return workflowCommands === undefined ? result : { ...result, workflowCommands };
}

const ENDINGS: Readonly<Record<Decision, Ending>> = {
  promote: "promoted",
  incomplete: "incomplete",
  hold: "blocked",
  reject: "blocked",
};

function endingOf(report: Report): Ending {
  if (!report.run.enforced) return "promoted";
  return ENDINGS[runDecision(report)];
}
