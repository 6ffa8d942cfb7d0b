import type { Git } from "../../ports/git.ts";
import { DEFAULT_MAX_BYTES } from "../content.ts";
import { openRepository, type GitSettings } from "./open-repository.ts";

/**
 * Git 2.31 or newer, run as a program. Without options the environment and the current folder are those of this
 * process, and content above 16 MiB is hashed, but not kept.
 */
export function createGit({
  environment = process.env,
  currentFolder = ".",
  maxBytes = DEFAULT_MAX_BYTES,
}: Partial<GitSettings> = {}): Git {
  return { open: async (folder) => await openRepository(folder, { environment, currentFolder, maxBytes }) };
}
