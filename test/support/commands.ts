import { readCommand } from "../../src/facts/commands/read-command.ts";
import { NO_CONTEXT, type RiskContext } from "../../src/facts/risk/context.ts";
import type { RatedCapability } from "../../src/facts/source-capability.ts";
import type { Target } from "../../src/core/capability.ts";
import type { GivenWord } from "../../src/facts/word.ts";

/** Words between blanks; single quotes hold blanks together, and `?` alone is a word that is not known. */
export function splitLine(line: string): readonly GivenWord[] {
  return [...line.matchAll(/(?:'[^']*'|[^' ])+/gu)].map(([word]) => (word === "?" ? null : word.replaceAll("'", "")));
}

/** `network a.com`, `fs-write in /tmp` for what lies within, `env *` for anything; `!` in front of what is risky. */
export function shortenCapability({ kind, target, risk }: RatedCapability): string {
  return `${risk === "risky" ? "!" : ""}${kind} ${shortenTarget(target)}`;
}

function shortenTarget(target: Target): string {
  if (target.match === "any") return "*";
  return target.match === "within" ? `in ${target.value}` : target.value;
}

/** What a command line does, in short. */
export function readLine(line: string, context: RiskContext = NO_CONTEXT): readonly string[] {
  return readCommand(splitLine(line), context).capabilities.map(shortenCapability);
}
