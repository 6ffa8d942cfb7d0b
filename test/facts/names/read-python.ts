import type { Knowledge } from "../../../src/facts/names/resolve.ts";
import { loadKnowledge } from "../../../src/facts/names/load-knowledge.ts";
import { resolveSource } from "../../../src/facts/names/resolve.ts";
import type { ResolvedSource } from "../../../src/facts/names/resolved.ts";
import { sourceCapabilities } from "../../../src/facts/capabilities/source-capabilities.ts";
import { NO_CONTEXT } from "../../../src/facts/risk/context.ts";
import { analysePython } from "../../../src/languages/python/analyse.ts";

const loaded = await loadKnowledge("python");
if (loaded === null) throw new Error("Python's names are followed");
const KNOWLEDGE: Knowledge = loaded;

export function resolvePython(code: string): ResolvedSource {
  return resolveSource(analysePython(code), code, KNOWLEDGE);
}

/** The targets of all calls, in order. */
export function targetsOf(code: string): readonly (string | null)[] {
  return resolvePython(code).calls.map(({ target }) => target);
}

/** `kind target`, each once, in order. */
export function capabilitiesOf(code: string): readonly string[] {
  const found = sourceCapabilities(resolvePython(code), KNOWLEDGE, NO_CONTEXT, "static");
  return [...new Set(found.map(({ kind, target }) => `${kind} ${target.match === "any" ? "*" : target.value}`))];
}

/** Whether a capability lets a source do anything at all. */
export function isDangerous(capability: string): boolean {
  return /^(?:exec|dynamic-code|native-code) |^import \*$/u.test(capability);
}
