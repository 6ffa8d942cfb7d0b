import type { Result } from "../core/fault.ts";

/** GitHub's runner, as an action meets it. */
export interface Runner {
  /** `GITHUB_EVENT_NAME` and `GITHUB_SHA`; empty when they are not set. */
  readonly eventName: string;
  readonly sha: string;
  /** `GITHUB_REPOSITORY`, `owner/name`; empty when it is not set. */
  readonly repository: string;
  /** `GITHUB_API_URL`; null when it is not set. */
  readonly apiUrl: string | null;
  /** `GITHUB_SERVER_URL`, where people look; without a slash at the end. */
  readonly serverUrl: string;
  /** `GITHUB_RUN_ID`; empty when it is not set. */
  readonly runId: string;
  /** Of `GITHUB_WORKFLOW_REF`, the file of this workflow: `.github/workflows/gate.yml`; null when it is not set. */
  readonly workflowPath: string | null;
  /** `GITHUB_ACTION_REPOSITORY` and `GITHUB_ACTION_REF`, where the action itself came from; empty when they are not set, as for `uses: ./`. */
  readonly actionRepository: string;
  readonly actionRef: string;
  /** Where an action may leave files for later steps (`RUNNER_TEMP`); null when it is not set. */
  readonly temporaryFolder: string | null;
  /** The trimmed text of an input; empty when it is not set. */
  readInput(name: string): string;
  /** The webhook's payload, parsed and not checked; fault `event-invalid`. */
  readPayload(): Promise<Result<unknown>>;
  /** Adds Markdown to the job's summary and sets outputs; fault `output-unwritable`. */
  publish(summary: string, outputs: Readonly<Record<string, string>>): Promise<Result<void>>;
}
