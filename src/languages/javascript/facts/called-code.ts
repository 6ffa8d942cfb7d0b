import type { CallExpression, Expression } from "../../../core/expression.ts";
import type { Embedded, ImportFact } from "../../../core/source-facts.ts";
import { embedLiteral, positional, type CodeRunner, type CodeRunners } from "../../called-code.ts";
import { readDataUrl } from "../data-url.ts";

const GLOBALS = ["", "globalThis.", "window.", "self.", "global.", "top.", "parent.", "frames."];
const TIMERS = ["setTimeout", "setInterval", "setImmediate", "execScript"];
/** node:vm; all but the last take the code first. */
const VIRTUAL_MACHINE = ["runInNewContext", "runInThisContext", "runInContext", "compileFunction", "SourceTextModule"];

const first = (call: CallExpression): Expression | null => positional(call, 0);
const javascript = (objects: CodeRunner["objects"], codeOf: CodeRunner["codeOf"] = first): CodeRunner => ({
  runs: "javascript",
  objects,
  codeOf,
});
const shell = (objects: CodeRunner["objects"], codeOf: CodeRunner["codeOf"] = first): CodeRunner => ({
  runs: "shell",
  objects,
  codeOf,
});

/** With `shell` the first argument is a line for it; without, it is the name of a program (node:child_process). */
const SHELL_OR_PROGRAM: CodeRunner = shell(null, (call) => (hasTrue(call, "shell") ? first(call) : null));

/** What runs text in browsers and in Node 20. */
export const JAVASCRIPT_RUNNERS: CodeRunners = new Map<string, CodeRunner>([
  ["eval", javascript(GLOBALS)],
  // The names of parameters come before the body.
  ["Function", javascript(GLOBALS, (call) => positional(call, call.arguments.length - 1))],
  ...TIMERS.map((name) => [name, javascript(GLOBALS)] as const),
  ...VIRTUAL_MACHINE.map((name) => [name, javascript(null)] as const),
  ["Script", javascript(["", "vm."])],
  ["Worker", javascript(null, (call) => (hasTrue(call, "eval") ? first(call) : null))],
  // Regular expressions have an `exec` as well.
  ["exec", shell(["", "child_process.", "cp.", "childProcess."])],
  ["execSync", shell(null)],
  ...["spawn", "spawnSync", "execFile", "execFileSync"].map((name) => [name, SHELL_OR_PROGRAM] as const),
]);

/** Whether an object among the arguments says `key: true`, or names the shell. */
function hasTrue({ arguments: given }: CallExpression, key: string): boolean {
  return given.some(
    ({ value }) =>
      value.kind === "dictionary" &&
      value.entries.some((entry) => entry.key?.kind === "string" && entry.key.value === key && isTrue(entry.value)),
  );
}

function isTrue(value: Expression): boolean {
  return value.kind === "string" ? value.value !== "" : value.kind === "constant" && value.name === "true";
}

/** Modules whose code stands in their name: `import("data:text/javascript,…")`. */
export function findDataModules(text: string, imports: readonly ImportFact[]): readonly Embedded[] {
  return imports.flatMap(({ module, span }) => {
    const code = module === null ? null : readDataUrl(module);
    return code === null ? [] : [embedLiteral(text, code, span, "javascript", "data URL")];
  });
}
