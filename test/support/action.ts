import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { OSV_ENVIRONMENT } from "./osv.ts";
import { collect, PROGRAM } from "./program.ts";
import { readReport, type Report } from "./report.ts";
import { ISOLATED, makeTemporaryFolder } from "./repository.ts";
import { readCommands, type RunnerCommand } from "./runner.ts";

/** What starts a step. An event file is written for the payload, as it is when it is a text; none for undefined. */
export interface Started {
  readonly event: string;
  readonly payload: unknown;
  readonly sha: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** The path of a Node; the one that runs the tests without it. */
  readonly node?: string;
}

/** How a step ended, as the runner and later steps see it. */
export interface Step {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly commands: readonly RunnerCommand[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the built action in a clone as the runner would: environment, event file, files for outputs and summary. */
export async function runStep(workspace: string, started: Started): Promise<Step> {
  const temporary = makeTemporaryFolder();
  const files = join(temporary, "_runner_file_commands");
  mkdirSync(files);
  const fileOf = (name: string): string => join(files, name);
  for (const name of ["output", "summary", "state"]) writeFileSync(fileOf(name), "");
  const { event, payload, sha, inputs = {}, environment = {}, node = process.execPath } = started;
  if (payload !== undefined) {
    writeFileSync(fileOf("event.json"), typeof payload === "string" ? payload : JSON.stringify(payload));
  }
  const child = spawn(node, [join(dirname(PROGRAM), "action.js")], {
    cwd: workspace,
    env: {
      ...ISOLATED,
      ...OSV_ENVIRONMENT,
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: fileOf("event.json"),
      GITHUB_SHA: sha,
      GITHUB_REPOSITORY: "octo/skills",
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: fileOf("output"),
      GITHUB_STEP_SUMMARY: fileOf("summary"),
      GITHUB_STATE: fileOf("state"),
      RUNNER_TEMP: temporary,
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...environment,
    },
  });
  child.stdin.end();
  const ended = await collect(child);
  expect(ended.stderr).not.toMatch(/crashed|^node:|Error:/m);
  expect(readCommands(ended.stderr)).toEqual([]);
  expect(readFileSync(fileOf("state"), "utf8")).toBe("");
  const read = (name: string): string => (existsSync(fileOf(name)) ? readFileSync(fileOf(name), "utf8") : "");
  return {
    ...ended,
    commands: readCommands(ended.stdout),
    outputs: readOutputs(read("output")),
    summary: read("summary"),
  };
}

/** The report that a step names in its outputs. */
export function reportOf({ outputs }: Step): Report {
  return readReport(readFileSync(outputs["report-file"] ?? "", "utf8"));
}

/** `name<<delimiter`, lines, `delimiter`: as actions/runner reads it (FileCommandManager.cs). Throws for anything else. */
export function readOutputs(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  const lines = text.split("\n");
  while (lines.length > 0 && lines[0] !== "") {
    const [name = "", delimiter = ""] = (lines.shift() ?? "").split("<<");
    const end = lines.indexOf(delimiter);
    if (delimiter === "" || end < 0) throw new Error(`no output: ${name}`);
    outputs[name] = lines
      .splice(0, end + 1)
      .slice(0, end)
      .join("\n");
  }
  return outputs;
}
