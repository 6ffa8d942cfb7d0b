import { openDeclaring, type DeclaredFacts, type RateTarget } from "../declared-facts.ts";
import { readEffectful } from "./effectful.ts";
import { readEngine } from "./engine.ts";
import type { HostSource, ReadHost } from "./host.ts";
import { readPyodide } from "./pyodide.ts";
import { readRemoteSandbox } from "./remote-sandbox.ts";
import { readRestrictedPython } from "./restricted-python.ts";
import { readRuntimeCalls } from "./runtime-calls.ts";
import { readSmolagents } from "./smolagents.ts";

const HOSTS: Readonly<Record<string, ReadHost>> = {
  smolagents: readSmolagents,
  RestrictedPython: readRestrictedPython,
  effectful: readEffectful,
  pyodide: readPyodide,
  docker: readEngine,
  dockerode: readEngine,
  e2b: readRemoteSandbox,
  e2b_code_interpreter: readRemoteSandbox,
  "@e2b/code-interpreter": readRemoteSandbox,
  "@anthropic-ai/sandbox-runtime": readRuntimeCalls,
};

/** What code that runs other code in a sandbox opens of it, for each of the libraries that it imports. */
export function readHost(source: HostSource, rate: RateTarget): DeclaredFacts {
  const into = openDeclaring(rate);
  const libraries = source.facts.imports.map(({ module }) => libraryOf(module ?? ""));
  for (const library of new Set(libraries)) if (Object.hasOwn(HOSTS, library)) HOSTS[library]?.(source, into);
  return into.finish();
}

/** `effectful` of `effectful.handlers.llm`, `@e2b/code-interpreter` of what lies in it. */
function libraryOf(module: string): string {
  return /^(?:@[^/]+\/[^/]+|[^./]+)/u.exec(module)?.[0] ?? "";
}
