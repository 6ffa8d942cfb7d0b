import { readShell } from "../shell/read-shell.ts";
import type { SourceReader } from "../source-report.ts";

/** What the commands of a shell script do. What they are called is what they are. */
export const readShellSource: SourceReader = ({ facts, origin }, context) => ({
  calls: [],
  capabilities: readShell(facts, origin, context),
  said: null,
});
