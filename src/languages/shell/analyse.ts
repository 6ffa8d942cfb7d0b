import { parse } from "unbash";
import type { Span } from "../../core/expression.ts";
import type { Parse, ParseProblem, SourceFacts } from "../../core/source-facts.ts";
import { addInvocation } from "./add-invocation.ts";
import { startFacts, type Facts } from "./facts.ts";
import { readNode } from "./node.ts";
import { readPieces } from "./pieces.ts";
import type { Reader } from "./reader.ts";
import { readScript } from "./script.ts";
import { sortByPlace } from "./sort-by-place.ts";
import { readWord } from "./words.ts";

/**
 * What a shell script says, read as bash 5.3 reads it; sh, dash, ksh and zsh differ in little that runs something.
 *
 * - A command is a call: the callee is its first word, a string or a template; assignments before it are its
 *   environment, and stand within its span. `name=value` after `export` and its like are arguments of that name.
 * - Redirections are arguments named for their operator, with its descriptor: `>`, `2>>`, `<`, `3<>`, `<<`, `<<<`. In a
 *   pipe a command has the one before it as an argument `|` or `|&`.
 * - A compound command is `other`; with redirections or in a pipe it is a call of that. Redirections alone call `other`
 *   without parts.
 * - The value of `$(…)` is what runs in it; `<(…)` is an operator `<(` upon it. `$a` is a name, and stands in a
 *   template also alone. Globs, and braces with too many choices, are operators `glob` and `braces`.
 * - A command that another runs (`sudo`, `xargs`, `find -exec`) is a call of its own within the span of the other, whose
 *   arguments keep all words. Text that runs (`eval`, `sh -c`, `python -`) is embedded, with computed parts as written.
 * - Every word has a `StringFact`.
 */
export function analyseShell(text: string): SourceFacts {
  // What bash does with a NUL differs by version, by place, and from what other shells do.
  const nul = text.indexOf("\0");
  if (nul !== -1) return finish(startFacts(text), failAt("NUL in the text", nul, nul + 1));
  const facts = startFacts(text);
  const reader: Reader = {
    text,
    facts,
    scope: 0,
    positions: null,
    covered: [],
    braceDepth: 0,
    readScript,
    readNode,
    readWord,
    readPieces,
    addInvocation,
  };
  readScript(reader, parse(text), { start: 0, end: text.length }, false);
  return finish(facts, judge(facts.problems));
}

function failAt(message: string, start: number, end: number): Parse {
  return { kind: "failed", problem: { message, at: { start, end } } };
}

/** The parser goes 256 levels deep, and says so where it stops: what is further down is not known. */
function judge(problems: readonly ParseProblem[]): Parse {
  const deep = problems.find(({ message }) => /nesting depth exceeded$|nested too deeply$/u.test(message));
  if (deep !== undefined) return { kind: "failed", problem: deep };
  const [first, ...others] = problems;
  return first === undefined ? { kind: "ok" } : { kind: "recovered", problems: [first, ...others] };
}

function finish(facts: Facts, parse: Parse): SourceFacts {
  const [source, ...others] = facts.scopes;
  if (source === undefined) throw new Error("a source has a scope");
  const { imports, definitions, calls, assignments, regions, strings, comments, embedded } = facts;
  sortByPlace(calls, ({ call }) => call.span);
  sortByPlace(comments, (span) => span);
  for (const list of [imports, definitions, assignments, regions, strings, embedded]) sortByPlace(list, spanIn);
  return {
    language: "shell",
    parse,
    scopes: [source, ...others],
    imports,
    definitions,
    calls,
    assignments,
    regions,
    strings,
    comments,
    embedded,
  };
}

const spanIn = ({ span }: { readonly span: Span }): Span => span;
