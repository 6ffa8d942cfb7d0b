import { writeWhole } from "../adapters/files/write-file.ts";
import type { CommandResult, Ending } from "../commands/command.ts";
import { complain } from "../commands/complain.ts";
import { disarmCommands } from "../text/safe/workflow-command.ts";
import { EXIT_CODES } from "./exit-code.ts";

/**
 * Writes what a command leaves behind and sets the exit code: that of its ending, or of `usage` when a file could not be
 * written. The only way from a result to the world.
 */
export async function finish(result: CommandResult): Promise<Ending> {
  process.exitCode = EXIT_CODES[result.ending];
  process.stderr.write(disarmCommands(result.stderr));
  process.stdout.write(disarmCommands(result.stdout) + (result.workflowCommands ?? ""));
  // Whatever is still at work would keep the process alive; git's processes end with it.
  if (result.ending === "interrupted") process.exit();
  for (const { path, text, isFolderMade = false } of result.files) {
    const written = await writeWhole(path, text, { isFolderMade });
    if (!written.ok) return await finish(complain([written.fault]));
  }
  return result.ending;
}

/** Whoever reads may stop reading: that is no error of ours. */
export function allowClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
}
