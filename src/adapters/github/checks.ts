import type { CheckAnnotation, CheckConclusion, CheckOutput, GitHub, WorkflowRun } from "../../ports/github.ts";
import type { Client } from "./client.ts";
import { at, convert, integer, list, orElse, orNull, record, sha, text, type Read } from "./shape.ts";

const readWorkflowRun = record<WorkflowRun>({
  id: at(["id"], integer),
  // With `@` and a ref where the file comes from elsewhere.
  path: at(
    ["path"],
    convert(text, (path) => path.replace(/@.*$/u, "")),
  ),
  event: at(["event"], text),
  headSha: at(["head_sha"], sha),
  status: at(["status"], orElse(text, "")),
  conclusion: at(["conclusion"], orNull(text)),
});

/** Whatever it is, the request was taken. */
const anything: Read<true> = () => true;

export function checkOperations(
  client: Client,
): Pick<GitHub, "createCheckRun" | "updateCheckRun" | "workflowRuns" | "rerun"> {
  const { repository } = client.address;
  const path = `${repository}/check-runs`;
  return {
    async createCheckRun({ name, headSha, externalId, detailsUrl, conclusion, output }) {
      const body = {
        name,
        head_sha: headSha,
        external_id: externalId,
        ...(detailsUrl === null ? {} : { details_url: detailsUrl }),
        ...stateBody(conclusion),
        output: outputBody(output),
      };
      return await client.send("POST", path, body, at(["id"], integer));
    },
    async updateCheckRun(id, conclusion, output) {
      const body = { ...stateBody(conclusion), output: outputBody(output) };
      return await client.send("PATCH", `${path}/${id}`, body, at(["id"], integer));
    },
    workflowRuns: async (commit) =>
      await client.readAll(
        `${repository}/actions/runs?head_sha=${commit}&per_page=100`,
        at(["workflow_runs"], list(readWorkflowRun)),
      ),
    async rerun(runId) {
      const answer = await client.send("POST", `${repository}/actions/runs/${runId}/rerun`, {}, anything);
      return answer.ok ? { ok: true, value: undefined } : answer;
    },
  };
}

function stateBody(conclusion: CheckConclusion | null): object {
  return conclusion === null ? { status: "in_progress" } : { status: "completed", conclusion };
}

function outputBody({ title, summary, annotations }: CheckOutput): object {
  return { title, summary, annotations: annotations.map(annotationBody) };
}

function annotationBody({ path, startLine, endLine, columns, level, title, message }: CheckAnnotation): object {
  return {
    path,
    start_line: startLine,
    end_line: endLine,
    ...(columns === null ? {} : { start_column: columns.start, end_column: columns.end }),
    annotation_level: level,
    title,
    message,
  };
}
