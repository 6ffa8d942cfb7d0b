import { analyseShell } from "../../languages/shell/analyse.ts";
import type { CommandReading } from "../commands/read-command.ts";
import type { RiskContext } from "../risk/context.ts";
import type { RatedCapability } from "../source-capability.ts";
import { constantOf, toWord, type GivenWord } from "../word.ts";
import { markGaps, readGaps } from "./gaps.ts";
import { readCommands } from "./read-shell.ts";

const ANY_COMMAND: RatedCapability = { kind: "exec", target: { match: "any" }, risk: "risky" };

/**
 * What a text does that a program hands to a shell: `os.system(text)`. One with gaps is a built string: whatever fills
 * them may end one command and begin another, so that none of its commands is harmless.
 */
export function readCommandText(given: GivenWord, context: RiskContext): CommandReading {
  const word = toWord(given);
  const source = analyseShell(markGaps(word));
  if (source.parse.kind === "failed") return { capabilities: [ANY_COMMAND], code: [] };
  const isBuilt = constantOf(word) === null;
  const read = readCommands(source, context, false).map(({ kind, target, risk }): RatedCapability => {
    return { kind, target, risk: isBuilt && kind === "exec" ? "risky" : risk };
  });
  const code = source.embedded.map(({ language, text }) => ({ language, text: toWord(readGaps(text)) }));
  const isEmpty = read.length === 0 && source.calls.length === 0 && constantOf(word)?.trim() !== "";
  return { capabilities: isEmpty ? [ANY_COMMAND] : read, code };
}
