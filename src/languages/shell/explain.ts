import type { CallExpression } from "../../core/expression.ts";
import * as code from "./explain-code.ts";
import { explainSource } from "./explain-source.ts";
import * as variables from "./explain-variables.ts";
import { explainFind, explainWrapper } from "./explain-wrapper.ts";
import { embedInput } from "./embed.ts";
import { INTERPRETERS } from "./interpreters.ts";
import { commandName, type Invocation } from "./invocation.ts";
import type { Reader } from "./reader.ts";
import { WRAPPERS } from "./wrappers.ts";

type Explain = (reader: Reader, invocation: Invocation, call: CallExpression) => void;

/** What a command means beyond being called, by its name. */
const COMMANDS: ReadonlyMap<string, Explain> = new Map<string, Explain>([
  ...[...WRAPPERS].map(([name, wrapper]): [string, Explain] => [
    name,
    (reader, invocation) => explainWrapper(reader, invocation, name, wrapper),
  ]),
  ...[...INTERPRETERS].map(([name, interpreter]): [string, Explain] => [
    name,
    (reader, invocation) => code.explainInterpreter(reader, invocation, interpreter),
  ]),
  ["eval", code.explainEval],
  ["trap", code.explainTrap],
  ["alias", code.explainAlias],
  ["ssh", code.explainSsh],
  ["watch", code.explainWatch],
  ["parallel", code.explainParallel],
  ["at", (reader, invocation) => embedInput(reader, "shell", invocation)],
  ["powershell", (reader, invocation) => code.explainWindowsShell(reader, invocation, "powershell")],
  ["pwsh", (reader, invocation) => code.explainWindowsShell(reader, invocation, "powershell")],
  ["cmd", (reader, invocation) => code.explainWindowsShell(reader, invocation, "cmd")],
  ["find", explainFind],
  [".", explainSource],
  ["source", explainSource],
  ["local", variables.explainLocal],
  ["declare", variables.explainLocal],
  ["typeset", variables.explainLocal],
  ["read", variables.explainRead],
  ["mapfile", variables.explainMapfile],
  ["readarray", variables.explainMapfile],
  ["getopts", variables.explainGetopts],
  ["printf", variables.explainPrintf],
  ["unset", variables.explainUnset],
  ["return", variables.explainReturn],
]);

/** Adds what a call means beyond itself. A version at the end of a name does not count: `python3.12`. */
export function explainCall(reader: Reader, invocation: Invocation, call: CallExpression): void {
  const name = commandName(invocation.fields[0]);
  if (name === null) return;
  const explain = COMMANDS.get(name) ?? (endsWithDigit(name) ? COMMANDS.get(name.replace(/[\d.]+$/u, "")) : undefined);
  explain?.(reader, invocation, call);
}

function endsWithDigit(name: string): boolean {
  const last = name.charCodeAt(name.length - 1);
  return last >= 48 && last <= 57;
}
