import type { Span } from "../../core/span.ts";
import type { ArtifactSource } from "../artifact/source.ts";

/** An order to install one package, as sentences have it: `pip install requests`, `npx -y left-pad@1.3.0`. */
const PHRASE =
  /(?<![\w./-])(?:(?:pip3?|uv pip|pipx|uv tool|gem|cargo|brew|npm|pnpm|bun) (?:install|i|add)|(?:uv|poetry|yarn|pnpm|bun) add|go install|uvx|npx|bunx)(?: -{1,2}[\w-]+)* (?<package>[@A-Za-z\d][\w@./[\]-]*(?:==?[\w.]+)?)/gu;
/** Words that follow such an order in a sentence and are no package. */
const WORDS =
  /^(?:a|all|an|and|any|as|at|both|by|command|commands|each|everything|first|following|for|from|if|in|into|is|it|its|may|mode|more|new|not|of|on|or|other|our|package|packages|required|script|scripts|some|step|that|the|their|them|then|these|this|those|to|tool|via|when|will|with|without|works|you|your)$/iu;
const FORBIDS = /\b(?:not|never|don't|avoid|instead of|without)\b/iu;

/** Orders in plain words, as commands; what stands in code, or after a word that forbids, is somebody else's. */
export function* eachProseInstall({
  text,
  facts,
  how,
}: ArtifactSource): Generator<{ readonly line: string; readonly span: Span }> {
  if (facts.language !== "markdown" || how !== null) return;
  const codes = facts.embedded.map(({ span }) => span);
  let next = 0;
  for (const { 0: line, index, groups } of text.matchAll(PHRASE)) {
    while (next < codes.length && (codes[next]?.end ?? 0) <= index) next += 1;
    const code = codes[next];
    const isCode =
      (code !== undefined && code.start <= index) || /[`"'$#>]\s*$/u.test(text.slice(Math.max(0, index - 3), index));
    const before = text.slice(Math.max(text.lastIndexOf("\n", index), index - 100) + 1, index);
    // After a mere `npx` any word may follow: "npx overhead".
    const isMereWord = /^(?:uvx|npx|bunx) [a-z]+$/iu.test(line);
    const name = (groups?.["package"] ?? "").replace(/[.\]/]+$/u, "");
    if (isCode || isMereWord || FORBIDS.test(before) || WORDS.test(name) || name === "") continue;
    const end = index + line.length - (groups?.["package"]?.length ?? 0) + name.length;
    yield { line: text.slice(index, end), span: { start: index, end } };
  }
}
