import { describe, expect, test } from "vitest";
import { createRunner } from "../../src/adapters/github-runner.ts";

describe("what the runner says of itself", () => {
  test("is empty, or what github.com has, where it is not set", () => {
    expect(createRunner({})).toMatchObject({
      eventName: "",
      sha: "",
      repository: "",
      apiUrl: null,
      serverUrl: "https://github.com",
      runId: "",
      workflowPath: null,
      actionRepository: "",
      actionRef: "",
      temporaryFolder: null,
    });
  });

  test.each([
    ["octo/skills/.github/workflows/gate.yml@refs/heads/main", ".github/workflows/gate.yml"],
    ["octo/skills/.github/workflows/gate.yml@refs/pull/7/merge", ".github/workflows/gate.yml"],
    ["octo/skills/.github/workflows/a@b.yml@refs/heads/main", ".github/workflows/a@b.yml"],
    ["octo/skills/.github/workflows/gate.yml@refs/heads/x@refs/y", ".github/workflows/gate.yml"],
    ["gate.yml", null],
    ["", null],
  ])("workflow %j: %j", (reference, expected) => {
    expect(createRunner({ GITHUB_WORKFLOW_REF: reference }).workflowPath).toBe(expected);
  });

  test("addresses of a server of one's own", () => {
    const own = {
      GITHUB_SERVER_URL: "https://github.example.com/",
      GITHUB_API_URL: "https://github.example.com/api/v3",
    };
    expect(createRunner(own)).toMatchObject({
      serverUrl: "https://github.example.com",
      apiUrl: "https://github.example.com/api/v3",
    });
  });
});
