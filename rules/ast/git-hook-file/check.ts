import type { Check } from "../../../src/scanners/ast/check.ts";
import { runsByName } from "../../../src/languages/data/by-name.ts";

/** Files that stand where git looks for hooks, under the name of one. */
export const check: Check = function* ({ sources }) {
  for (const source of sources) {
    if (source.how !== null || runsByName(source.file.path)?.when !== "commit") continue;
    yield { source, span: { start: 0, end: 0 }, key: source.file.name, detail: source.file.name };
  }
};
