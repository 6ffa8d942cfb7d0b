import type { ImportFact, Language, SourceFacts } from "../../core/source-facts.ts";
import { findSourcedFile } from "../shell/sourced-file.ts";
import type { ArtifactSource } from "./source.ts";
import { locate } from "./source.ts";
import { findModule, type FoundModule } from "./find-module.ts";
import type { PlacedCapability } from "./join-capabilities.ts";
import type { Surroundings } from "./repository.ts";

/** What the imports of an artifact's sources are, and where they lead. */
export interface ReadImports {
  readonly capabilities: readonly PlacedCapability[];
  readonly found: readonly FoundModule[];
}

/** Each import is a capability; one whose module is computed has a target that nobody knows. */
export function readImports(sources: readonly ArtifactSource[], around: Surroundings): ReadImports {
  const capabilities: PlacedCapability[] = [];
  const found: FoundModule[] = [];
  for (const source of sources) {
    const language = languageOf(source);
    for (const written of source.facts.imports) {
      const imported = language === "shell" ? resolveSourced(source.facts, written) : written;
      const at = locate(source, imported.span);
      if (source.binary?.kind === "native" || source.binary?.kind === "wasm") continue;
      if (imported.module === null) {
        capabilities.push({ kind: "import", target: { match: "any" }, origin: source.origin, risk: "risky", at });
        continue;
      }
      const module = findModule(imported, source.file.path, language, around);
      if (module === null) continue;
      found.push(module);
      capabilities.push({
        kind: "import",
        target: { match: "exact", value: imported.module },
        origin: source.origin,
        risk: module.kind === "foreign" ? "risky" : "harmless",
        at,
      });
    }
  }
  return { capabilities, found };
}

function resolveSourced(facts: SourceFacts, imported: ImportFact): ImportFact {
  return imported.module === null ? { ...imported, module: findSourcedFile(facts, imported) } : imported;
}

/** What pickles and compiled Python bring in are modules of Python. */
function languageOf({ facts, binary }: ArtifactSource): Language {
  return binary?.kind === "pickle" || binary?.kind === "pyc" ? "python" : facts.language;
}
