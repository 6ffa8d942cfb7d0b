import type { Check } from "../../../src/scanners/ast/check.ts";
import { isCode } from "../../../src/facts/artifact/unread.ts";

/** Files in which a parser had to leave something out. */
export const check: Check = function* ({ sources }) {
  for (const source of sources) {
    const { language, parse } = source.facts;
    if (source.how !== null || !isCode(language) || parse.kind !== "recovered") continue;
    const [{ message, at }] = parse.problems;
    yield { source, span: at, key: message, detail: message };
  }
};
