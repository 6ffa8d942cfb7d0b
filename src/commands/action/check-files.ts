import { isWithin, parentOf } from "../../artifacts/paths.ts";
import { fail, ok, type Result } from "../../core/fault.ts";
import type { Files } from "../../ports/files.ts";
import { absolutePath } from "../scan/folders.ts";

/**
 * Refuses to write where a symbolic link of the workspace leads: whoever wrote the change that is checked out there
 * would choose which file of the runner a report replaces. Fault: `output-unwritable`.
 */
export async function checkFiles(paths: readonly string[], files: Files): Promise<Result<null>> {
  const workspace = await files.stat(".");
  if (!workspace.ok) return workspace;
  for (const path of paths) {
    const written = absolutePath(workspace.value.path, path);
    if (!isWithin(written, workspace.value.path)) continue;
    for (const place of [parentOf(written), written]) {
      const found = await files.stat(place);
      if (found.ok && found.value.path !== place) {
        return fail("output-unwritable", `${path} leads through a symbolic link to ${found.value.path}`);
      }
    }
  }
  return ok(null);
}
