import type { ImportFact } from "../../core/source-facts.ts";
import type { Span } from "../../core/span.ts";
import type { ArtifactSource } from "../artifact/source.ts";

/** Something that brings a module in, by a statement or by a call. */
export interface ImportedModule {
  /** Relative ones with their leading dots; null where it cannot be known. */
  readonly module: string | null;
  readonly names: ImportFact["names"];
  readonly span: Span;
}

/** Functions that import what their first argument names (Python's library reference). */
const IMPORTERS: ReadonlySet<string> = new Set([
  "builtins.__import__",
  "importlib.__import__",
  "importlib.import_module",
  "imp.load_module",
  "pkgutil.resolve_name",
  "pydoc.locate",
  "runpy.run_module",
]);

/** Every module that a source brings in. */
export function* importedModules({ facts, calls }: ArtifactSource): Generator<ImportedModule> {
  yield* facts.imports;
  for (const { target, call, arguments: given } of calls) {
    if (target === null || !IMPORTERS.has(target)) continue;
    const [first] = given;
    // `pkgutil.resolve_name("os:system")`
    const module = first?.value.kind === "text" ? (first.value.value.split(":", 1)[0] ?? null) : null;
    yield { module, names: [], span: call.span };
  }
}
