import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Timed } from "./measure.ts";

/** The action as the runner starts it, for a push of `next` that `main` is before; its files go to a folder of its own. */
export function timeAction(repository: string, folder: string): Timed {
  const idOf = (ref: string): string =>
    execFileSync("git", ["rev-parse", ref], { cwd: repository, encoding: "utf8" }).trim();
  const [before, after] = [idOf("main"), idOf("next")];
  mkdirSync(folder);
  const fileOf = (name: string, text: string = ""): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const environment = {
    GITHUB_EVENT_NAME: "push",
    GITHUB_EVENT_PATH: fileOf("event.json", JSON.stringify({ before, after })),
    GITHUB_SHA: after,
    GITHUB_OUTPUT: fileOf("output"),
    GITHUB_STEP_SUMMARY: fileOf("summary"),
    RUNNER_TEMP: folder,
  };
  return { args: [resolve("dist/action.js")], cwd: repository, environment, exitCode: 0 };
}
