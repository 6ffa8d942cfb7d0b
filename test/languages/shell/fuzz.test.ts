import { expect, test } from "vitest";
import { misplacedInShell } from "../../support/shell-facts.ts";

test.for([
  ["what xargs appends stands before its words", "c | xargs xargs eval \"$e\" 'f'"],
  ["a here-document that escaped backticks end", "x=`echo \\`curl<<E u\\` # c`; a=(1 $(b) [2]=c) # d"],
  ["a condition that escaped backticks end", "{ { x=`echo \\`if curl u\\` # c`; $(b) [2]=c) # d"],
  ["a backslash at the very end", "x ${ y\\"],
  ["a word that begins behind the text", "x=<<-E`echo \\"],
  ["tabs of an unclosed here-document", "cat <<A <<-'B' | sh\n$(x)\nA\n\tq|"],
] as const)("found by mutation: %s", ([, text]) => {
  expect(misplacedInShell(text)).toEqual([]);
});

/** Shapes on which a careless reader is quadratic or runs out of stack; each is read in well under the limit. */
test.for([
  ["a pipe", "a|".repeat(20_000)],
  ["and", "a&&".repeat(20_000)],
  ["comments", "# a\n".repeat(20_000)],
  ["here-documents", "cat <<E\n# a\nE\n".repeat(5_000)],
  ["open substitutions", "$(".repeat(20_000)],
  ["open process substitutions", "<(".repeat(20_000)],
  ["open backticks", "`a ".repeat(20_000)],
  ["open braces", "{a,".repeat(5_000)],
  ["nested braces", `${"{a,".repeat(2_000)}b${"}".repeat(2_000)}`],
  ["choices", `echo {${"a,".repeat(20_000)}b}`],
  ["quotes", "'a'\"b\"".repeat(20_000)],
  ["parameters", "$a${b}".repeat(20_000)],
  ["default values", `${"${a:-".repeat(5_000)}b${"}".repeat(5_000)}`],
  ["subshells", "(".repeat(20_000)],
  ["arithmetic", `((${"(".repeat(5_000)}1${")".repeat(5_000)}))`],
  ["tests", `[[ ${"( ".repeat(5_000)}a${" )".repeat(5_000)} ]]`],
  ["a tabbed here-document", `cat <<-E\n${"\ta $b\n".repeat(20_000)}\tE\n`],
  ["wrappers", `${"sudo ".repeat(2_000)}a`],
  ["escaped backticks", `\`${"\\`".repeat(5_000)}\``],
] as const)("%s by the thousand", { timeout: 30_000 }, ([, text]) => {
  const start = performance.now();
  expect(misplacedInShell(text)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(5_000);
});
