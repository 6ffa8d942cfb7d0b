import type { MeaningTable } from "../meaning.ts";
import { at, eachOf, runsList, runsText, runsWords } from "../build.ts";

/** What starts programs in Node.js 24, Deno and Bun: their documentation of child_process, process, Command and spawn. */
export const PROGRAM_MEANINGS: MeaningTable = {
  ...eachOf("child_process", "exec execSync", runsText(at(0))),
  ...eachOf("child_process", "execFile execFileSync spawn spawnSync", runsWords(0)),
  ...eachOf("process", "execve", runsWords(0)),
  ...eachOf("Deno", "Command run", runsWords(0)),
  ...eachOf("Bun", "spawn spawnSync", runsList(at(0))),
  ...eachOf("Bun", "$", runsText(at(0))),
};
