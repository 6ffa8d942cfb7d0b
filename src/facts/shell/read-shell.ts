import type { CallExpression, Expression } from "../../core/expression.ts";
import type { SourceFacts } from "../../core/source-facts.ts";
import { readCommand } from "../commands/read-command.ts";
import type { Redirection } from "../commands/redirections.ts";
import type { RiskContext } from "../risk/context.ts";
import type { SourceCapability } from "../source-capability.ts";
import { COMPUTED, type Word } from "../word.ts";
import { findEnvironmentReads } from "./environment.ts";
import { collectVariables, type Variables } from "./variables.ts";
import { MOST_CHOICES, wordOf, wordsOf, type Choose } from "./words.ts";

/** Names of arguments that are redirections: `>`, `2>>`, `{fd}<`, `&>`. Pipes are `|` and `|&`. */
const REDIRECTION = /[<>]/u;
const PIPE = /^\|&?$/u;

/**
 * What a shell source can do, command by command; the code inside it is a source of its own. Variables count with every
 * value that the script gives them, when these are few and plain. `origin` is `instructed` for commands that a text
 * tells its reader to run.
 */
export function readShell(
  source: SourceFacts,
  origin: SourceCapability["origin"],
  context: RiskContext,
): readonly SourceCapability[] {
  const variables = collectVariables(source);
  const own = new Set(source.definitions.flatMap(({ name }) => (name === null ? [] : [name])));
  const found: SourceCapability[] = [];
  for (const { call } of source.calls) {
    if (call.callee.kind === "string" && own.has(call.callee.value)) continue;
    for (const choose of choicesFor(call, variables)) {
      const { words, redirections, isFed } = readCall(call, variables, choose);
      const { capabilities } = readCommand(words, context, { redirections, isFed, isShellSource: true });
      for (const capability of capabilities) found.push({ ...capability, origin, span: call.span });
    }
  }
  for (const capability of findEnvironmentReads(source, variables, context)) found.push({ ...capability, origin });
  return dropRepeated(found);
}

interface ReadCall {
  readonly words: readonly Word[];
  readonly redirections: readonly Redirection[];
  readonly isFed: boolean;
}

function readCall(call: CallExpression, variables: Variables, choose: Choose): ReadCall {
  const redirections: Redirection[] = [];
  // Compound commands with redirections are calls of what they are made of, and have no words.
  const words: Word[] = call.callee.kind === "other" ? [] : [...calleeWords(call.callee, variables, choose)];
  let isFed = false;
  for (const argument of call.arguments) {
    const { name, value } = argument;
    if (name !== null && PIPE.test(name)) isFed = true;
    else if (name !== null && REDIRECTION.test(name))
      redirections.push({ operator: name, word: wordOf(value, variables, choose) });
    else words.push(...wordsOf(argument, variables, choose));
  }
  return { words, redirections, isFed };
}

/** `$command args` where the variable holds a command with its first arguments. */
function calleeWords(callee: Expression, variables: Variables, choose: Choose): readonly Word[] {
  const words = wordsOf({ name: null, spread: true, value: callee }, variables, choose);
  return words.length === 0 ? [[COMPUTED]] : words;
}

/** Once for each value of the first variable that has several; the others then have no known value. */
function choicesFor(call: CallExpression, variables: Variables): readonly Choose[] {
  const several = namesIn([call.callee, ...call.arguments.map(({ value }) => value)]).find(
    (name) => (variables.valuesOf(name)?.length ?? 0) > 1,
  );
  const count = several === undefined ? 1 : Math.min(variables.valuesOf(several)?.length ?? 1, MOST_CHOICES);
  return Array.from({ length: count }, (_, index) => (name: string): number => {
    if (name === several) return index;
    return (variables.valuesOf(name)?.length ?? 0) === 1 ? 0 : -1;
  });
}

function namesIn(expressions: readonly Expression[]): readonly string[] {
  return expressions.flatMap((expression) => {
    if (expression.kind === "name") return [expression.name];
    if (expression.kind !== "template") return [];
    return expression.parts.flatMap((part) => (typeof part !== "string" && part.kind === "name" ? [part.name] : []));
  });
}

function dropRepeated(found: readonly SourceCapability[]): readonly SourceCapability[] {
  const key = ({ kind, target, span }: SourceCapability): string =>
    `${kind} ${JSON.stringify(target)} ${span.start} ${span.end}`;
  return [...new Map(found.map((one) => [key(one), one])).values()];
}
