import type { SourceFacts } from "../../../core/source-facts.ts";

/** Libraries that run code in a sandbox, or in what is taken for one: those that `read-host.ts` knows. */
const LIBRARIES =
  /^(?:smolagents|RestrictedPython|effectful|pyodide|docker|dockerode|e2b(?:_code_interpreter)?|@e2b\/code-interpreter|@anthropic-ai\/sandbox-runtime)(?:[./]|$)/u;

/** Whether a source uses one of them. */
export function mayHost({ imports }: Pick<SourceFacts, "imports">): boolean {
  return imports.some(({ module }) => module !== null && LIBRARIES.test(module));
}
