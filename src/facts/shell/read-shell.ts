import type { CallExpression, Expression } from "../../core/expression.ts";
import type { SourceFacts } from "../../core/source-facts.ts";
import type { Span } from "../../core/span.ts";
import { readCommand } from "../commands/read-command.ts";
import type { Redirection } from "../commands/redirections.ts";
import { firstFactsOf } from "../../languages/read-once.ts";
import { onceFor } from "../once-for.ts";
import type { RiskContext } from "../risk/context.ts";
import type { SourceCapability } from "../source-capability.ts";
import { fillIn } from "../commands/carriers.ts";
import { pathOfFound } from "../commands/path-of-found.ts";
import { COMPUTED, constantOf, type Word } from "../word.ts";
import { findEnvironmentReads } from "./environment.ts";
import { collectVariables, type Variables } from "./variables.ts";
import { findLoadedByVariable } from "./loaded-by-variable.ts";
import { chooseOnly, MOST_CHOICES, wordOf, wordsOf, type Choose } from "./words.ts";

/** Names of arguments that are redirections: `>`, `2>>`, `{fd}<`, `&>`. Pipes are `|` and `|&`. */
const REDIRECTION = /[<>]/u;
const PIPE = /^\|&?$/u;

/** Ways in which one command's variables can have their values: for more, each variable is looked at for itself. */
const MOST_WAYS = 24;
const MOST_ALONE = 4;
const NO_NAMES: readonly string[] = [];

/** A capability where a source has it. */
type Placed = Omit<SourceCapability, "origin">;

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
  return readCommands(source, context, true).map((one) => ({ ...one, origin }));
}

/** The same without an origin. `isShellSource`: the shell is running already, and its built-ins start nothing. */
export function readCommands(source: SourceFacts, context: RiskContext, isShellSource: boolean): readonly Placed[] {
  const variables = collectVariables(source);
  const found: Placed[] = [];
  for (const { span, words, redirections, isFed } of listCommands(source)) {
    const surroundings = { redirections, isFed, areInnerCalls: true, isShellSource };
    for (const capability of readCommand(words, context, surroundings).capabilities)
      found.push({ ...capability, span });
  }
  return dropRepeated([
    ...found,
    ...findLoadedByVariable(source, variables, context),
    ...findEnvironmentReads(source, variables, context),
  ]);
}

/** A command of a script as it is run. */
interface RunCommand extends ReadCall {
  readonly span: Span;
}

/**
 * The words of every command of a shell source, its own functions left out; several times where a variable has choices.
 * What it does and what it installs are asked of the same list.
 */
export function listCommands(source: SourceFacts): readonly RunCommand[] {
  return listOnce(firstFactsOf(source));
}

const listOnce = onceFor((source: SourceFacts): readonly RunCommand[] => [...eachCommand(source)]);

function* eachCommand(source: SourceFacts): Generator<RunCommand> {
  const variables = collectVariables(source);
  const only = chooseOnly(variables);
  const own = new Set(source.definitions.flatMap(({ name }) => (name === null ? [] : [name])));
  let finder: Span = { start: -1, end: -1 };
  let found: Word = [COMPUTED];
  for (const { call } of source.calls) {
    const isFound = call.span.start > finder.start && call.span.end <= finder.end;
    if (!isFound && isFinder(call)) {
      finder = call.span;
      const { words } = readCall(call, variables, only);
      found = (constantOf(words[0]) === "find" ? pathOfFound(words.slice(1)) : null) ?? [COMPUTED];
    }
    if (call.callee.kind === "string" && own.has(call.callee.value)) continue;
    for (const choose of choicesFor(call, variables, only)) {
      const { words, redirections, isFed } = readCall(call, variables, choose);
      yield { words: isFound ? words.map((word) => fillIn(word, found)) : words, redirections, isFed, span: call.span };
    }
  }
}

/** Programs that put what they find in the place of `{}`. */
function isFinder({ callee }: CallExpression): boolean {
  return callee.kind === "string" && /(?:^|\/)(?:find|xargs|fd|fdfind|parallel)$/u.test(callee.value);
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

/**
 * Once for each way in which the variables with several values can have them; where these are too many, once for each value
 * of each such variable, while the others have no known one.
 */
function choicesFor(call: CallExpression, variables: Variables, only: Choose): readonly Choose[] {
  const several = [...new Set(namesIn(call))].flatMap((name) => {
    const values = variables.valuesOf(name) ?? [];
    return values.length > 1 ? [{ name, indices: indicesOf(values) }] : [];
  });
  if (several.length === 0) return [only];
  const count = several.reduce((product, { indices }) => product * indices.length, 1);
  const ways = count <= MOST_WAYS ? combine(several) : several.slice(0, MOST_ALONE).flatMap(eachAlone);
  return ways.map(
    (chosen) =>
      (name: string): number =>
        chosen.get(name) ?? only(name),
  );
}

interface SeveralValues {
  readonly name: string;
  readonly indices: readonly number[];
}

type Chosen = ReadonlyMap<string, number>;

function combine(several: readonly SeveralValues[]): readonly Chosen[] {
  let ways: readonly Chosen[] = [new Map()];
  for (const { name, indices } of several) {
    ways = ways.flatMap((way) => indices.map((index) => new Map([...way, [name, index]])));
  }
  return ways;
}

function eachAlone({ name, indices }: SeveralValues): readonly Chosen[] {
  return indices.map((index) => new Map([[name, index]]));
}

/** Every value, also one of which only a part is known. */
function indicesOf(values: readonly Expression[]): readonly number[] {
  return values.length > MOST_CHOICES ? [-1] : values.map((_, index) => index);
}

function* namesIn(call: CallExpression): Generator<string> {
  yield* namesOf(call.callee);
  for (const { value } of call.arguments) yield* namesOf(value);
}

function namesOf(expression: Expression): readonly string[] {
  if (expression.kind === "name") return [expression.name];
  if (expression.kind !== "template") return NO_NAMES;
  return expression.parts.flatMap((part) => (typeof part !== "string" && part.kind === "name" ? [part.name] : []));
}

function dropRepeated(found: readonly Placed[]): readonly Placed[] {
  const key = ({ kind, target, span }: Placed): string =>
    `${kind} ${span.start} ${span.end} ${target.match} ${target.match === "any" ? "" : target.value}`;
  return [...new Map(found.map((one) => [key(one), one])).values()];
}
