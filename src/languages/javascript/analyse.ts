import { sortByPlace, sortBySpan } from "../sort-by-place.ts";
import { sourceFactsOf } from "../source-facts.ts";
import type { Span } from "../../core/span.ts";
import { nonEmpty } from "../../core/brand.ts";
import type { Parse, ParseProblem, SourceFacts } from "../../core/source-facts.ts";
import { lowerAll } from "./expressions/lower.ts";
import { findCalledCode } from "../called-code.ts";
import { findDataModules, JAVASCRIPT_RUNNERS } from "./facts/called-code.ts";
import { gatherFacts } from "./facts/gather.ts";
import { parseSource } from "./parse.ts";
import { createScopeTable } from "./scope-table.ts";
import type { JavaScriptSource } from "./source.ts";
import { type File, spanOf } from "./syntax.ts";
import { walk } from "./walk.ts";

/**
 * Everything that a JavaScript or TypeScript source says. Never throws: what Babel recovers from is `recovered`, what it
 * does not, and what is nested too deeply, is `failed`. Takes about 0.2 s a megabyte, but to be called under a time limit:
 * Babel reads nested casts of TypeScript, `<T>(<T>(…))`, twice at each level.
 */
export function analyseJavaScript(text: string, source: JavaScriptSource): SourceFacts {
  const parsed = parseSource(text, source);
  if (!parsed.ok) return failed(text, source, parsed.problem);
  const { file, problems, goal } = parsed;
  const scopes = createScopeTable({ start: 0, end: text.length });
  const isModule = goal === "module";
  const walked = walk(file.program, scopes, isModule);
  if (!walked.ok) return failed(text, source, walked.problem);
  const facts = gatherFacts(walked.visits, lowerAll(walked.visits, walked.opened), scopes, isModule);
  const { imports, definitions, calls, assignments, regions, strings } = facts;
  const embedded = [
    ...findCalledCode(text, source.language, calls, JAVASCRIPT_RUNNERS),
    ...findDataModules(text, imports),
  ];
  sortByPlace(calls, ({ call }) => call.span);
  // Some nodes say what stands further on: an `if` its `else`, a function its parameters.
  for (const list of [imports, definitions, assignments, regions, strings, embedded]) sortBySpan(list);
  return {
    language: source.language,
    parse: judgeParse([...problems, ...walked.unknown]),
    scopes: scopes.finish(),
    imports,
    definitions,
    calls,
    assignments,
    regions,
    strings,
    comments: commentsOf(file),
    embedded,
  };
}

function judgeParse(problems: readonly ParseProblem[]): Parse {
  const some = nonEmpty(problems);
  return some === null ? { kind: "ok" } : { kind: "recovered", problems: some };
}

function failed(text: string, { language }: JavaScriptSource, problem: ParseProblem): SourceFacts {
  return sourceFactsOf(language, { kind: "failed", problem }, text.length, { embedded: [] });
}

/** Also the first line with `#!`, which the parser keeps apart. */
function commentsOf({ program, comments }: File): readonly Span[] {
  const spans = (comments ?? []).map(spanOf);
  return program.interpreter ? [spanOf(program.interpreter), ...spans] : spans;
}
