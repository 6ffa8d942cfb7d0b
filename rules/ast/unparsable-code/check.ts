import type { Check } from "../../../src/scanners/ast/check.ts";
import { isCode } from "../../../src/facts/artifact/unread.ts";

/** Files whose parser gave up. Snippets in a text are no programs: people shorten them. */
export const check: Check = function* ({ sources }) {
  for (const source of sources) {
    const { language, parse } = source.facts;
    if (source.how !== null || !isCode(language) || parse.kind !== "failed") continue;
    const { message, at } = parse.problem;
    yield { source, span: at, key: message, detail: message };
  }
};
