import type { Check } from "../../../src/scanners/ast/check.ts";

/** Extensions of languages that run, and for which there is no reader (linguist's names for them). */
const UNREAD =
  /\.(?:ps1|psm1|psd1|bat|cmd|rb|pl|pm|php|phtml|lua|go|rs|java|kt|swift|scala|cs|vb|vbs|wsf|c|cc|cpp|m|mm|r|jl|ex|exs|erl|clj|hs|ml|fs|nim|zig|cr|tcl|awk|applescript|ahk|au3|groovy|gradle)$/iu;

/** Files that a program can start, by their names. */
export const check: Check = function* ({ sources }) {
  for (const source of sources) {
    if (source.how !== null || source.facts.parse.kind !== "not-parsed" || !UNREAD.test(source.file.name)) continue;
    const extension = source.file.name.slice(source.file.name.lastIndexOf(".")).toLowerCase();
    yield { source, span: { start: 0, end: 0 }, key: source.file.name, detail: extension };
  }
};
