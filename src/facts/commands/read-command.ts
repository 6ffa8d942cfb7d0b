import { describeAccess } from "../access/describe-access.ts";
import type { RiskContext } from "../risk/context.ts";
import type { RatedCapability } from "../source-capability.ts";
import { COMPUTED, prefixOf, toWord, type GivenWord, type Word } from "../word.ts";
import { readAccesses } from "./arguments/readers.ts";
import { findCarried } from "./carriers.ts";
import { classifyCommand, riskOfCommand } from "./classify.ts";
import { readInlineCode, type InlineCode } from "./inline-code.ts";
import { readProgram } from "./program-name.ts";
import { readRedirections, type Redirection } from "./redirections.ts";
import { commandTarget } from "./show-command.ts";

/** What a command does, apart from where it stands. */
export interface CommandReading {
  readonly capabilities: readonly RatedCapability[];
  /** Texts that it runs, for whoever reads their language. */
  readonly code: readonly Pick<InlineCode, "language" | "text">[];
}

/** What is known of a command beside its words. */
export interface Surroundings {
  readonly redirections?: readonly Redirection[];
  /** Whether something is piped into it. */
  readonly isFed?: boolean;
  /** Whether the commands that wrappers run are looked at by themselves, as the shell's reader gives them. */
  readonly areInnerCalls?: boolean;
  /** In a shell's own source its built-ins start nothing. */
  readonly isShellSource?: boolean;
}

/** `sudo env sudo env …`: more of them than this is no command that somebody wrote. */
const DEEPEST = 16;
/** Languages that are read here: their code is told by what it does, and its text is left out of the command. */
const READ_LANGUAGES: ReadonlySet<string> = new Set(["python", "javascript", "shell"]);

/**
 * What running a program with these arguments does: `exec` with the command as a person reads it, the hosts, files,
 * variables and packages that its arguments name, code that it is given, what it leaves behind. Commands that it runs in
 * turn are looked through. Takes any arguments; a program that is not known is a command that nobody can rate.
 */
export function readCommand(
  argv: readonly GivenWord[],
  context: RiskContext,
  surroundings: Surroundings = {},
): CommandReading {
  const capabilities: RatedCapability[] = readRedirections(surroundings.redirections ?? []).flatMap((access) =>
    describeAccess(access, context),
  );
  const code: InlineCode[] = [];
  const waiting: { readonly words: readonly Word[]; readonly depth: number }[] = [];
  if (argv.length > 0) waiting.push({ words: argv.map(toWord), depth: 0 });
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { words, depth } = next;
    const one = readOne(words, context, surroundings);
    capabilities.push(...one.capabilities);
    code.push(...one.code);
    if (depth === DEEPEST && one.inner.length > 0)
      capabilities.push({ kind: "exec", target: { match: "any" }, risk: "risky" });
    else waiting.push(...one.inner.map((inner) => ({ words: inner, depth: depth + 1 })));
  }
  return { capabilities: dropRepeated(capabilities), code };
}

interface OneCommand {
  readonly capabilities: readonly RatedCapability[];
  readonly code: readonly InlineCode[];
  readonly inner: readonly (readonly Word[])[];
}

function readOne(words: readonly Word[], context: RiskContext, surroundings: Surroundings): OneCommand {
  const program = readProgram(words[0]);
  if (program.kind !== "named") return { capabilities: [executing(words, words)], code: [], inner: [] };
  const { name } = program;
  const isShellSource = surroundings.isShellSource === true;
  const { wrapped, carried, isTransparent } = findCarried(name, words);
  const { code, inputLanguage } = readInlineCode(name, words);
  const starts = !isTransparent && !(isShellSource && isBuiltIn(name, words));
  const own: RatedCapability[] = starts ? [executing(words, hideCode(words, code))] : [];
  const accesses = readAccesses(name, words).flatMap((access) => describeAccess(access, context));
  const languages = code.flatMap(({ language, isCode }) => (isCode ? [language] : []));
  if (inputLanguage !== null && isFed(surroundings)) languages.push(inputLanguage);
  const dynamic = languages.map(runningCode);
  return {
    capabilities: [...own, ...accesses, ...dynamic],
    code,
    inner: [...(surroundings.areInnerCalls === true ? [] : wrapped), ...carried],
  };
}

/** `shown`: the words without what is not to be seen of them. */
function executing(words: readonly Word[], shown: readonly Word[]): RatedCapability {
  return { kind: "exec", target: commandTarget(shown), risk: riskOfCommand(words) };
}

/** What the shell does itself, without a program: bash(1), SHELL BUILTIN COMMANDS. The code it is given counts apart. */
const BUILT_INS: ReadonlySet<string> = new Set(
  "echo printf pwd eval trap alias exec export command builtin".split(" "),
);

function isBuiltIn(name: string, words: readonly Word[]): boolean {
  return BUILT_INS.has(name) || classifyCommand(words).class === "shell-state";
}

function isFed({ isFed = false, redirections = [] }: Surroundings): boolean {
  return isFed || redirections.some(({ operator }) => operator.startsWith("<") || operator.startsWith("0<"));
}

const runningCode = (value: string): RatedCapability => ({
  kind: "dynamic-code",
  target: { match: "exact", value },
  risk: "risky",
});

/** The command with a gap for code that is told by what it does. */
function hideCode(words: readonly Word[], code: readonly InlineCode[]): readonly Word[] {
  if (code.length === 0) return words;
  return words.map((word, index) => {
    const held = code.find(({ at, language, isCode }) => at?.index === index && isCode && READ_LANGUAGES.has(language));
    if (held === undefined || held.at === null) return word;
    return held.at.skip === 0 ? [COMPUTED] : toWord([prefixOf(word).slice(0, held.at.skip), COMPUTED]);
  });
}

function dropRepeated(capabilities: readonly RatedCapability[]): readonly RatedCapability[] {
  if (capabilities.length < 2) return capabilities;
  return [
    ...new Map(capabilities.map((one) => [`${one.kind} ${JSON.stringify(one.target)} ${one.risk}`, one])).values(),
  ];
}
