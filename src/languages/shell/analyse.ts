import type { Parse, ParseProblem, SourceFacts } from "../../core/source-facts.ts";
import { addInvocation } from "./add-invocation.ts";
import { startFacts, type Facts } from "./facts.ts";
import { readNode } from "./node.ts";
import { readPieces } from "./pieces.ts";
import type { Reader } from "./reader.ts";
import { readScript } from "./script.ts";
import { sortByPlace, sortBySpan } from "../sort-by-place.ts";
import { parseLines } from "./windows-lines.ts";
import { readWord } from "./words.ts";

/** The parser goes 256 levels deep and says so where it stops; we say so in words of our own. */
const TOO_DEEP = /nesting depth exceeded$|nested too deeply$/u;
/** Scripts of people read each code unit twice or thrice in substitutions, and short ones may be as deep as they like. */
const [MOST_REPEATED, LEAST_UNITS] = [8, 64 * 1024];

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
 * - A CR before a line feed belongs to the word, as it does for bash: a script of Windows calls `ls\r`.
 */
export function analyseShell(text: string): SourceFacts {
  // What bash does with a NUL differs by version, by place, and from what other shells do.
  const nul = text.indexOf("\0");
  if (nul !== -1) return fail(text, { message: "NUL in the text", at: { start: nul, end: nul + 1 } });
  const { script, text: read } = parseLines(text);
  const deep = (script.errors ?? []).find(({ message }) => TOO_DEEP.test(message));
  if (deep !== undefined) return fail(text, { message: deep.message, at: { start: deep.pos, end: deep.pos } });
  const facts = startFacts(text);
  const reader: Reader = {
    text: read,
    facts,
    scope: 0,
    positions: null,
    covered: [],
    braceDepth: 0,
    unitsLeft: MOST_REPEATED * text.length + LEAST_UNITS,
    readScript,
    readNode,
    readWord,
    readPieces,
    addInvocation,
  };
  readScript(reader, script, { start: 0, end: text.length }, false);
  const [first, ...others] = facts.problems;
  if (first === undefined) return finish(facts, { kind: "ok" });
  const tooDeep = facts.problems.find(({ message }) => TOO_DEEP.test(message));
  return tooDeep === undefined
    ? finish(facts, { kind: "recovered", problems: [first, ...others] })
    : fail(text, tooDeep);
}

/** Nothing is known: also not what was found before reading stopped. */
function fail(text: string, problem: ParseProblem): SourceFacts {
  return finish(startFacts(text), { kind: "failed", problem });
}

function finish(facts: Facts, parse: Parse): SourceFacts {
  const [source, ...others] = facts.scopes;
  if (source === undefined) throw new Error("a source has a scope");
  const { imports, definitions, calls, assignments, regions, strings, comments, embedded } = facts;
  sortByPlace(calls, ({ call }) => call.span);
  sortByPlace(comments, (span) => span);
  for (const list of [imports, definitions, assignments, regions, strings, embedded]) sortBySpan(list);
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
