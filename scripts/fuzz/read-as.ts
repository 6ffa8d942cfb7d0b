import type { Language } from "../../src/core/source-facts.ts";
import { loadAnalyser } from "../../src/languages/load-analyser.ts";
import type { Fuzzed } from "./fuzzed.ts";

/** The analyser that the program has for a file of this name. */
export async function readAs(language: Language, path: string): Promise<Fuzzed["readings"][0]> {
  // Python's depends on whether there is a block of metadata: inputs may have one.
  const analyse = await loadAnalyser(language, path, "# /// script");
  if (analyse === null) throw new Error(`nobody reads ${path}`);
  return analyse;
}
