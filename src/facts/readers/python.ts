import { sourceCapabilities } from "../capabilities/source-capabilities.ts";
import { loadKnowledge } from "../names/load-knowledge.ts";
import { resolveSource } from "../names/resolve.ts";
import type { SourceReader } from "../source-report.ts";

/** What Python code calls by whatever name, and what these calls can do. */
export async function loadPythonReader(): Promise<SourceReader> {
  const knowledge = await loadKnowledge("python");
  if (knowledge === null) throw new Error("Python's names can be followed");
  return ({ facts, text, origin }, context) => {
    const resolved = resolveSource(facts, text, knowledge);
    return { calls: resolved.calls, capabilities: sourceCapabilities(resolved, knowledge, context, origin) };
  };
}
