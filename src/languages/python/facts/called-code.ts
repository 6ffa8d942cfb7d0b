import type { CallExpression, Expression } from "../../../core/expression.ts";
import { positional, type CodeRunner, type CodeRunners } from "../../called-code.ts";

const BUILTINS = ["", "builtins.", "__builtins__."];
const OS = ["os.", "posix."];

const first = (name: string) => (call: CallExpression) => positional(call, 0) ?? named(call, name);

const python = (objects: CodeRunner["objects"], codeOf: CodeRunner["codeOf"]): CodeRunner => ({
  runs: "python",
  objects,
  codeOf,
});
const shell = (objects: CodeRunner["objects"], codeOf: CodeRunner["codeOf"]): CodeRunner => ({
  runs: "shell",
  objects,
  codeOf,
});

/** With a shell, the first argument is a line for it; without, it is the name of a program (subprocess, `shell`). */
const SHELL_OR_PROGRAM: CodeRunner = shell(null, (call) => (hasShell(call) ? first("args")(call) : null));

/** What runs text in CPython 3.13's builtins, os, subprocess, asyncio, code and timeit. */
export const PYTHON_RUNNERS: CodeRunners = new Map<string, CodeRunner>([
  ["exec", python(BUILTINS, first("source"))],
  ["eval", { ...python(BUILTINS, first("source")), trims: true }],
  // Of the two or more functions of this name only the builtin one takes a mode.
  ["compile", python(BUILTINS, (call) => (takesMode(call) ? first("source")(call) : null))],
  ["timeit", python(["timeit."], first("stmt"))],
  ["runsource", python(null, first("source"))],
  ["system", shell(OS, first("command"))],
  ["popen", shell(OS, first("cmd"))],
  ["getoutput", shell(["subprocess."], first("cmd"))],
  ["getstatusoutput", shell(["subprocess."], first("cmd"))],
  ["create_subprocess_shell", shell(null, first("cmd"))],
  ...["run", "call", "check_call", "check_output", "Popen"].map((name) => [name, SHELL_OR_PROGRAM] as const),
]);

function named(call: CallExpression, wanted: string): Expression | null {
  return call.arguments.find(({ name }) => name === wanted)?.value ?? null;
}

function takesMode(call: CallExpression): boolean {
  return positional(call, 2) !== null || named(call, "mode") !== null;
}

/** Any constant that is true to Python; what is computed is not asked. */
function hasShell(call: CallExpression): boolean {
  const value = named(call, "shell");
  if (value?.kind === "number") return value.value !== 0;
  return value?.kind === "constant" && value.name === "True";
}
