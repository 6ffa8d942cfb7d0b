import type { Language } from "../../core/source-facts.ts";
import { sourceCapabilities } from "../capabilities/source-capabilities.ts";
import { loadKnowledge } from "../names/load-knowledge.ts";
import { resolveSource } from "../names/resolve.ts";
import type { SourceReader } from "../source-report.ts";

/** What code calls by whatever name, and what these calls can do. Throws for a language whose names nobody follows. */
export async function loadCodeReader(language: Language): Promise<SourceReader> {
  const knowledge = await loadKnowledge(language);
  if (knowledge === null) throw new Error(`nobody follows the names of ${language}`);
  return ({ facts, text, origin }, context) => {
    const resolved = resolveSource(facts, text, knowledge);
    return {
      calls: resolved.calls,
      capabilities: sourceCapabilities(resolved, knowledge, context, origin),
      said: null,
    };
  };
}
