import type { Language } from "../../../../src/core/source-facts.ts";
import { sourceCapabilities } from "../../../../src/facts/capabilities/source-capabilities.ts";
import { loadKnowledge } from "../../../../src/facts/names/load-knowledge.ts";
import { resolveSource, type Knowledge } from "../../../../src/facts/names/resolve.ts";
import type { ResolvedSource } from "../../../../src/facts/names/resolved.ts";
import { NO_CONTEXT } from "../../../../src/facts/risk/context.ts";
import { analyseJavaScript } from "../../../../src/languages/javascript/analyse.ts";

type JavaScript = Extract<Language, "javascript" | "typescript">;

const loaded = await loadKnowledge("javascript");
if (loaded === null) throw new Error("JavaScript's names are followed");
const KNOWLEDGE: Knowledge = loaded;

export function resolveJavaScript(code: string, language: JavaScript = "javascript"): ResolvedSource {
  return resolveSource(analyseJavaScript(code, { language, module: "unknown" }), code, KNOWLEDGE);
}

/** The targets of all calls, in order. */
export function targetsOf(code: string): readonly (string | null)[] {
  return resolveJavaScript(code).calls.map(({ target }) => target);
}

/** `kind target`, each once, in order. */
export function capabilitiesOf(code: string, language: JavaScript = "javascript"): readonly string[] {
  const found = sourceCapabilities(resolveJavaScript(code, language), KNOWLEDGE, NO_CONTEXT, "static");
  return [...new Set(found.map(({ kind, target }) => `${kind} ${target.match === "any" ? "*" : target.value}`))];
}
