import type { Expression } from "../../core/expression.ts";
import type { SourceFacts } from "../../core/source-facts.ts";
import { partsOf } from "../query/expressions.ts";
import type { RiskContext } from "../risk/context.ts";
import { riskOf } from "../risk/risk.ts";
import type { SourceCapability } from "../source-capability.ts";
import { isSecretName } from "../risk/variables.ts";
import type { Variables } from "./variables.ts";

/** Names that the shell sets for itself: bash(1), Shell Variables. */
const OWN_NAMES =
  /^(?:BASH\w*|COMP_\w+|COPROC|DIRSTACK|EPOCH\w+|EUID|FUNCNAME|GROUPS|HISTCMD|HOSTNAME|HOSTTYPE|IFS|LINENO|MACHTYPE|MAPFILE|OLDPWD|OPTARG|OPTIND|OPTERR|OSTYPE|PIPESTATUS|PPID|PWD|RANDOM|READLINE_\w+|REPLY|SECONDS|SHELLOPTS|SHLVL|SRANDOM|UID|_)$/u;
/** By convention what is exported is in capitals: POSIX, Environment Variable Definition. */
const ENVIRONMENT_NAME = /^[A-Z_][A-Z0-9_]*$/u;

/** Variables that a script uses and never sets: they come from whoever starts it. */
export function findEnvironmentReads(
  source: SourceFacts,
  variables: Variables,
  context: RiskContext,
): readonly Omit<SourceCapability, "origin">[] {
  const found: Omit<SourceCapability, "origin">[] = [];
  const visit = (expression: Expression): void => {
    const waiting: Expression[] = [expression];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next.kind === "name" && isEnvironment(next.name) && !variables.isSet(next.name)) {
        const target = { match: "exact", value: next.name } as const;
        found.push({ kind: "env", target, risk: riskOf("env", target, context), span: next.span });
      }
      // Calls are visited by themselves, and a list of commands is made of them.
      if (next.kind !== "call" && next.kind !== "other") waiting.push(...partsOf(next));
    }
  };
  for (const { call } of source.calls) {
    // What it is fed is a call of its own.
    for (const { name, value } of call.arguments) if (name === null || !name.startsWith("|")) visit(value);
    visit(call.callee);
  }
  for (const { value } of source.assignments) if (value !== null) visit(value);
  for (const { condition } of source.regions) if (condition !== null) visit(condition);
  return found;
}

const isEnvironment = (name: string): boolean =>
  !OWN_NAMES.test(name) &&
  (ENVIRONMENT_NAME.test(name) || (/^\w+$/u.test(name) && !/^\d/u.test(name) && isSecretName(name)));
