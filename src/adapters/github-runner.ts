import { readFile } from "node:fs/promises";
import { getInput, setOutput, summary } from "@actions/core";
import { fail, ok, type Result } from "../core/fault.ts";
import type { Runner } from "../ports/runner.ts";
import { errorCode } from "./error-code.ts";

/** `octo/skills/.github/workflows/gate.yml@refs/heads/main` */
const WORKFLOW_REF = /^[^/]+\/[^/]+\/(?<path>.+?)@refs\//u;

/** The runner that started this process; it speaks by the environment and by files that are named there. */
export function createRunner(environment: Readonly<Record<string, string | undefined>>): Runner {
  return {
    eventName: environment["GITHUB_EVENT_NAME"] ?? "",
    sha: environment["GITHUB_SHA"] ?? "",
    repository: environment["GITHUB_REPOSITORY"] ?? "",
    apiUrl: environment["GITHUB_API_URL"] || null,
    serverUrl: (environment["GITHUB_SERVER_URL"] || "https://github.com").replace(/\/+$/u, ""),
    runId: environment["GITHUB_RUN_ID"] ?? "",
    workflowPath: WORKFLOW_REF.exec(environment["GITHUB_WORKFLOW_REF"] ?? "")?.groups?.["path"] ?? null,
    actionRepository: environment["GITHUB_ACTION_REPOSITORY"] ?? "",
    actionRef: environment["GITHUB_ACTION_REF"] ?? "",
    temporaryFolder: environment["RUNNER_TEMP"] || null,
    readInput: (name) => getInput(name),
    readPayload: async () => await readPayload(environment["GITHUB_EVENT_PATH"] ?? ""),
    async publish(text, outputs) {
      try {
        for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
        // Old servers have no summaries.
        if ((environment["GITHUB_STEP_SUMMARY"] ?? "") !== "") await summary.addRaw(text).write();
        return ok(undefined);
      } catch (error) {
        return fail("output-unwritable", `the runner's files cannot be written: ${messageOf(error)}`);
      }
    },
  };
}

async function readPayload(path: string): Promise<Result<unknown>> {
  if (path === "") return fail("event-invalid", "GITHUB_EVENT_PATH is not set");
  try {
    return ok(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    const why = error instanceof SyntaxError ? "is no JSON" : `cannot be read: ${errorCode(error)}`;
    return fail("event-invalid", `the event file ${path} ${why}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
