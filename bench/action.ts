import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pullRequestPayload } from "../test/support/payloads.ts";
import type { Timed } from "./measure.ts";

/** The action as the runner starts it, for a push of `next` that `main` is before; its files go to a folder of its own. */
export function timeAction(repository: string, folder: string): Timed {
  const [before, after] = [idOf("main", repository), idOf("next", repository)];
  return startAction(repository, folder, { event: "push", payload: { before, after }, sha: after });
}

/** The same for a pull request whose verdict is posted to a double of GitHub, a process of its own that `close` ends. */
export async function timePosting(
  repository: string,
  folder: string,
  exitCode: number,
): Promise<{ readonly timed: Timed; readonly close: () => void }> {
  const [base, head] = [idOf("main", repository), idOf("next", repository)];
  const double = spawn(process.execPath, ["--import", "tsx", resolve("bench/github-double.ts"), base, head], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(double.stdout, "data")) as [Buffer];
  execFileSync("git", ["update-ref", "refs/remotes/origin/main", base], { cwd: repository });
  const payload = pullRequestPayload("opened", { base, head });
  const { environment, ...timed } = startAction(repository, folder, { event: "pull_request", payload, sha: head });
  const posting = {
    GITHUB_API_URL: line.toString().trim(),
    GITHUB_REPOSITORY: "octo/skills",
    "INPUT_GITHUB-TOKEN": "ghs_double",
    INPUT_COMMENT: "always",
  };
  return {
    timed: { ...timed, exitCode, environment: { ...environment, ...posting } },
    close: () => void double.kill(),
  };
}

function startAction(
  repository: string,
  folder: string,
  { event, payload, sha }: { readonly event: string; readonly payload: object; readonly sha: string },
): Timed {
  mkdirSync(folder);
  const fileOf = (name: string, text: string = ""): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const environment = {
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: fileOf("event.json", JSON.stringify(payload)),
    GITHUB_SHA: sha,
    GITHUB_OUTPUT: fileOf("output"),
    GITHUB_STEP_SUMMARY: fileOf("summary"),
    RUNNER_TEMP: folder,
  };
  return { args: [resolve("dist/action.js")], cwd: repository, environment, exitCode: 0 };
}

function idOf(ref: string, cwd: string): string {
  return execFileSync("git", ["rev-parse", ref], { cwd, encoding: "utf8" }).trim();
}
