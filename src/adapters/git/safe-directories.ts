import { ok, type Result } from "../../core/fault.ts";
import { decodePath } from "../../text/path-bytes.ts";
import type { Environment, Setting } from "./environment.ts";
import { outsideRepositories } from "./environment.ts";
import { createProcesses } from "./processes.ts";

/**
 * The repositories of other owners that user and system trust (git-config(1), `safe.directory`), as settings for git
 * itself to apply: it knows `*`, `/*` and the value that empties the list.
 */
export async function readSafeDirectories(environment: Environment): Promise<Result<readonly Setting[]>> {
  const outside = createProcesses("/", outsideRepositories(environment));
  const run = await outside.run(["config", "--null", "--type=path", "--get-all", "safe.directory"]);
  if (!run.ok) return run;
  // Without any value git ends with 1 and no output.
  const values = decodePath(run.value.stdout).split("\0").slice(0, -1);
  return ok(values.map((value) => ["safe.directory", value]));
}
