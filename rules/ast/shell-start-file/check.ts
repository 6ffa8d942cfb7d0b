import type { Check } from "../../../src/scanners/ast/check.ts";
import { runsByName } from "../../../src/languages/data/by-name.ts";

/** Start-up files of shells and of direnv, by their names. Those of Python are another rule's. */
export const check: Check = function* ({ sources }) {
  for (const source of sources) {
    if (source.how !== null || source.facts.language === "python") continue;
    if (runsByName(source.file.path)?.when !== "start" || source.capabilities.length === 0) continue;
    yield { source, span: { start: 0, end: 0 }, key: source.file.name, detail: source.file.name };
  }
};
