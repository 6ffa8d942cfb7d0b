import type { Check } from "../../../src/scanners/ast/check.ts";
import { isSensitivePath } from "../../../src/facts/risk/files.ts";

/** `[w]`: a class with one letter, which is that letter. */
const ONE_LETTER = /\[(?<letter>[^\]!^-])\]/gu;

/** Words of a shell that name a place of secrets once such classes are written as what they are. */
export const check: Check = function* ({ sources }) {
  for (const source of sources) {
    if (source.facts.language !== "shell") continue;
    for (const { call } of source.facts.calls) {
      for (const { value } of call.arguments) {
        const written = source.text.slice(value.span.start, value.span.end);
        const meant = written.replaceAll(ONE_LETTER, "$<letter>");
        if (value.kind !== "template" || meant === written || !isSensitivePath(meant)) continue;
        yield { source, span: value.span, key: written, detail: meant };
      }
    }
  }
};
