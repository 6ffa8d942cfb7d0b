import type { SourceFacts } from "../../core/source-facts.ts";
import type { SourceReader } from "../source-report.ts";
import { loadCodeReader } from "./code.ts";

/** What a pickle calls when it is loaded, by Python's names. */
export async function loadPickleReader(): Promise<SourceReader> {
  const readCode = await loadCodeReader("python");
  return (source, context) => readCode({ ...source, facts: bindModules(source.facts) }, context);
}

/** Calls in a pickle name what they call by its module, which no statement has bound to a name. */
function bindModules(facts: SourceFacts): SourceFacts {
  const imports = facts.imports.map((fact) => ({ ...fact, names: [], bound: fact.module?.split(".")[0] ?? null }));
  return { ...facts, imports };
}
