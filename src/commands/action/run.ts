import { readInputs } from "../../github/inputs.ts";
import type { Runner } from "../../ports/runner.ts";
import type { CommandResult, Surroundings } from "../command.ts";
import { complain } from "../complain.ts";
import { runScan } from "../scan/command.ts";
import { checkFiles } from "./check-files.ts";
import { findCommits } from "./commits.ts";
import { makeRequest, type ReportFiles } from "./request.ts";

/** The result of a scan, with what the steps after it can use. */
export interface ActionResult extends CommandResult {
  /** When something was judged: Markdown for the job's summary, and the outputs of action.yml. */
  readonly published?: { readonly summary: string; readonly outputs: Readonly<Record<string, string>> };
}

/** In the runner's temporary folder, unless the input `report-file` names another place. */
const USUAL_REPORT = "evogate-report.json";

/** Judges what the event is about, as `scan` would; inputs only tighten the policy, as flags do in every run of CI. */
export async function runAction(runner: Runner, surroundings: Surroundings): Promise<ActionResult> {
  const inputs = readInputs((name) => runner.readInput(name));
  if (!inputs.ok) return complain([inputs.fault]);
  const commits = await findCommits(runner, inputs.value, surroundings);
  if (!commits.ok) return complain([commits.fault]);
  const usual = runner.temporaryFolder === null ? null : `${runner.temporaryFolder}/${USUAL_REPORT}`;
  const files: ReportFiles = { json: inputs.value.reportFile ?? usual, sarif: inputs.value.sarifFile };
  const places = Object.values(files).filter((path) => path !== null);
  const checked = await checkFiles(places, surroundings.ports.files);
  if (!checked.ok) return complain([checked.fault]);
  const request = makeRequest(inputs.value, commits.value, files);
  if (!request.ok) return complain([request.fault]);
  const environment = { ...surroundings.environment, CI: "true" };
  const { stdout: summary, ...result } = await runScan(request.value, { ...surroundings, environment });
  if (result.verdict === undefined) return { ...result, stdout: "" };
  const { decision, held, rejected } = result.verdict;
  const outputs = {
    decision,
    "report-file": files.json ?? "",
    "sarif-file": files.sarif ?? "",
    held: JSON.stringify(held),
    rejected: JSON.stringify(rejected),
  };
  return { ...result, stdout: "", published: { summary, outputs } };
}
