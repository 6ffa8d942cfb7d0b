import type { Check } from "../../../src/scanners/ast/check.ts";

/** Lines of .pth files that are code, and the two modules that site imports. */
export const check: Check = function* ({ sources }) {
  for (const source of sources) {
    if (source.how !== null) continue;
    if (/(?:^|\/)(?:sitecustomize|usercustomize)(?:\.py|\/__init__\.py)$/u.test(source.file.name)) {
      yield { source, span: { start: 0, end: 0 }, key: source.file.name };
    } else if (source.file.name.endsWith(".pth")) {
      for (const { what, span } of source.runs)
        if (what.kind !== "file") yield { source, span, key: source.text.slice(span.start, span.end) };
    }
  }
};
