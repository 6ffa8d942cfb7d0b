import type { Check } from "../../../src/scanners/ast/check.ts";
/** Node's and Python's ways to start a program inside of a text; quotes may be escaped. */
const STARTS =
  /require\(\\?["']child_process\\?["']\)\s*\.\s*(?:exec|spawn|fork)|__import__\(\\?["'](?:os|subprocess|pty)\\?["']\)\s*\.\s*\w|process\.(?:binding|mainModule\.require)\(/gu;

/** Data that no program is made of, in files and in texts. Notebooks and package scripts are programs. */
export const check: Check = function* ({ sources }) {
  for (const source of sources) {
    const { language } = source.facts;
    if (language !== "data" || source.runs.length > 0 || /\.ipynb$/iu.test(source.file.name)) continue;
    for (const { index, 0: found } of source.text.matchAll(STARTS)) {
      yield { source, span: { start: index, end: index + found.length }, key: found };
    }
  }
};
