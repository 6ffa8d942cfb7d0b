import { expressionOf, valueOf } from "../../query/call-arguments.ts";
import { isTrue, textOf } from "../../query/values.ts";
import { lastName } from "../../../languages/callee-name.ts";
import type { ResolvedCall } from "../../names/resolved.ts";
import type { Value } from "../../value.ts";
import type { Declaring } from "../declared-facts.ts";
import { callsOf, weaken, type HostSource } from "./host.ts";

/** What its local executor refuses by itself (`local_python_executor.py`, DANGEROUS_MODULES), with what imports code. */
const DANGEROUS = new Set(
  "builtins io multiprocessing os pathlib pty shutil socket subprocess sys posix ctypes importlib".split(" "),
);
const POWERFUL =
  /^(?:builtins\.(?:eval|exec|compile|open|getattr|setattr|__import__|globals|locals)|os\.|subprocess\.|importlib\.)/u;
const AGENT = /^smolagents\.(?:[\w.]+\.)?CodeAgent(?:\.from_\w+)?$/u;
const EXECUTOR = /^smolagents\.(?:[\w.]+\.)?LocalPythonExecutor$/u;
const INTERPRETER = /^smolagents\.(?:[\w.]+\.)?PythonInterpreterTool$/u;
const LOADER = /^smolagents\.(?:[\w.]+\.)?(?:load_tool|\w+\.(?:from_hub|from_mcp|from_code|from_space)|MCPClient)$/u;
/** Lists by which its executor decides. */
const GUARDS = /^(?:DANGEROUS_MODULES|DANGEROUS_FUNCTIONS|BASE_PYTHON_TOOLS|BASE_BUILTIN_MODULES)$/u;

/** Code that runs what a model writes by smolagents (2026-07): what that code may import and call, and where it runs. */
export function readSmolagents(source: HostSource, into: Declaring): void {
  for (const call of callsOf(source, AGENT)) {
    readImports(into, call, valueOf(call, 99, "additional_authorized_imports"));
    const kind = textOf(valueOf(call, 99, "executor_type"));
    const isOwn = valueOf(call, 99, "executor") !== null;
    if (kind === "local" || (kind === null && !isOwn && expressionOf(call, 99, "executor_type") === null)) {
      // Its SECURITY.md says that this one is no border.
      weaken(into, "weak", "what the model writes runs in this very process (smolagents)", call.call.span);
    }
  }
  for (const call of callsOf(source, EXECUTOR)) {
    readImports(into, call, valueOf(call, 0, "additional_authorized_imports"));
    readFunctions(into, call, valueOf(call, 99, "additional_functions"));
  }
  for (const call of callsOf(source, INTERPRETER)) readImports(into, call, valueOf(call, 99, "authorized_imports"));
  for (const call of callsOf(source, LOADER)) {
    if (isTrue(valueOf(call, 99, "trust_remote_code")))
      weaken(into, "open", "a tool from elsewhere is loaded and run without a look (smolagents)", call.call.span);
  }
  readGuards(source, into);
}

function readImports(into: Declaring, { call }: ResolvedCall, value: Value | null): void {
  const modules = value?.kind === "list" ? value.items.flatMap((item) => textOf(item) ?? []) : [];
  for (const module of modules) {
    const [top = ""] = module.split(".");
    if (module === "*") weaken(into, "open", "what the model writes may import anything (smolagents)", call.span);
    else if (DANGEROUS.has(top))
      weaken(into, "open", `what the model writes may import ${module} (smolagents)`, call.span);
    const target = module === "*" ? ({ match: "any" } as const) : ({ match: "exact", value: top } as const);
    into.declare("import", target, call.span);
  }
}

function readFunctions(into: Declaring, { call }: ResolvedCall, value: Value | null): void {
  if (value?.kind !== "dictionary") return;
  for (const { value: given } of value.entries) {
    if (given.kind === "named" && POWERFUL.test(given.name))
      weaken(into, "open", `what the model writes may call ${given.name} (smolagents)`, call.span);
  }
}

/** The lists are changed: `DANGEROUS_MODULES.clear()`, `executor.DANGEROUS_MODULES = []`. */
function readGuards({ facts }: HostSource, into: Declaring): void {
  for (const { target, span } of facts.assignments) {
    const changed = target?.kind === "index" ? target.object : target;
    const name = lastName(changed);
    if (GUARDS.test(name)) weaken(into, "open", `${name} of smolagents is replaced`, span);
  }
  for (const { call } of facts.calls) {
    const { callee } = call;
    if (callee.kind !== "attribute" || !/^(?:clear|remove|pop|update|discard|append|extend)$/u.test(callee.name))
      continue;
    const name = lastName(callee.object);
    if (GUARDS.test(name)) weaken(into, "open", `${name} of smolagents is changed`, call.span);
  }
}
