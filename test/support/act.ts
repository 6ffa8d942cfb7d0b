import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { TestContext } from "vitest";
import { PROGRAM } from "./program.ts";
import { makeTemporaryFolder } from "./repository.ts";
import { findTool } from "./tools.ts";

/**
 * How a workflow ended. What the steps printed is not in it: act reads that from a terminal, which it sometimes closes
 * before it has read everything.
 */
export interface Workflow {
  readonly exitCode: number | null;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** What act logs for an output and for the summary, which it reads from files. */
interface Line {
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly content?: string;
}

/** What act takes from this machine instead of from GitHub. */
interface Stubs {
  readonly ref?: string;
  readonly actions?: Readonly<Record<string, string>>;
}

/**
 * Runs the workflows of a repository for an event on this machine, without Docker and network; nothing of this process'
 * environment is passed. `evogate/evogate` at `ref` is this repository's action; `actions` are folders that stand for
 * others, by what a step uses. Of actions/checkout act copies the folder.
 */
export function runWorkflow(
  context: TestContext,
  workspace: string,
  event: string,
  payload: object,
  { ref = "v1", actions = {} }: Stubs = {},
): Workflow {
  const { act, args, env } = prepare(context, event, payload, { ref, actions });
  const { status, stdout } = spawnSync(act, args, { cwd: workspace, env, encoding: "utf8", timeout: 60_000 });
  const lines = stdout.split("\n").filter((line) => line.startsWith("{"));
  return { exitCode: status, ...readLog(lines.map((line) => JSON.parse(line) as Line)) };
}

/** The same with a token, whose GitHub answers from this process meanwhile. The exit code is all that is told. */
export async function runWorkflowOn(
  github: { readonly url: string; readonly token: string },
  context: TestContext,
  workspace: string,
  event: string,
  payload: object,
): Promise<number | null> {
  const { act, args, env } = prepare(context, event, payload, {});
  const more = ["-s", `GITHUB_TOKEN=${github.token}`, "--env", `GITHUB_API_URL=${github.url}`];
  const child = spawn(act, [...args, ...more], { cwd: workspace, env, stdio: "ignore", timeout: 60_000 });
  const [exitCode] = (await once(child, "close")) as [number | null];
  return exitCode;
}

function prepare(
  context: TestContext,
  event: string,
  payload: object,
  { ref = "v1", actions = {} }: Stubs,
): { readonly act: string; readonly args: readonly string[]; readonly env: NodeJS.ProcessEnv } {
  const act = findTool("act", context);
  const home = makeTemporaryFolder();
  const [eventFile, action] = [join(home, "event.json"), join(home, "evogate")];
  writeFileSync(eventFile, JSON.stringify(payload));
  copyAction(action);
  const flags = ["-P", "ubuntu-24.04=-self-hosted", "--no-cache-server", "--action-cache-path", join(home, "act")];
  const folders = { [`evogate/evogate@${ref}`]: action, ...actions };
  const repository = Object.entries(folders).flatMap(([name, folder]) => ["--local-repository", `${name}=${folder}`]);
  return {
    act,
    args: [event, "-e", eventFile, ...flags, ...repository, "--json"],
    // Whatever a workflow asks for, act takes the first node on the path.
    env: { PATH: `${dirname(process.execPath)}:${process.env["PATH"] ?? ""}`, HOME: home, NO_COLOR: "1" },
  };
}

/** What GitHub downloads of an action's repository, as far as the action reads it. */
export function copyAction(folder: string): void {
  const root = dirname(dirname(PROGRAM));
  for (const path of ["action.yml", "package.json", "dist"])
    cpSync(join(root, path), join(folder, path), { recursive: true });
}

function readLog(lines: readonly Line[]): Omit<Workflow, "exitCode"> {
  const outputs = lines.filter(({ command }) => command === "set-output");
  return {
    outputs: Object.fromEntries(outputs.map(({ name = "", arg = "" }) => [name, arg])),
    summary: lines.flatMap(({ command, content = "" }) => (command === "summary" ? [content] : [])).join(""),
  };
}
