import type { CallExpression, Expression } from "../../core/expression.ts";
import { pathOfFound } from "../commands/path-of-found.ts";
import { ARGUMENT, constantOf, isGiven, NAME, toWord, type Word } from "../word.ts";

type Read = (expression: Expression) => Word;

/** Programs that hand on some of the lines that they are given, in some order: POSIX.1-2024, Shell & Utilities. */
const CHOOSES_LINES: ReadonlySet<string> = new Set("head tail sort uniq grep shuf tac cat".split(" "));
/** Sub-commands of git that print names of objects, or numbers (git(1), plumbing). */
const PRINTS_OBJECTS: ReadonlySet<string> = new Set(
  "merge-base rev-list hash-object write-tree commit-tree".split(" "),
);
/** Programs that print numbers or fixed names. */
const PRINTS_NAMES: ReadonlySet<string> = new Set("nproc wc uname arch uuidgen cksum".split(" "));

/**
 * What is known of the words that a command prints, where that does not take running it: paths below a folder, parts of a
 * path that it is given, names of objects. Null for every other command.
 */
export function printedParts(call: CallExpression, read: Read): Word | null {
  const program = textOf(call.callee);
  if (program === null) return null;
  const fed = call.arguments.find(({ name }) => name === "|")?.value;
  if (CHOOSES_LINES.has(program)) return fed?.kind === "call" ? printedParts(fed, read) : null;
  const given = call.arguments.filter(({ name }) => name === null).map(({ value }) => value);
  const words = given.map((value) => toWord(read(value)));
  const operands = words.filter((word) => !/^-./u.test(constantOf(word) ?? ""));
  const [only = []] = operands;
  switch (program) {
    case "dirname":
      return operands.length === 1 && only.every(isGiven) ? [ARGUMENT, "/.."] : null;
    case "basename":
      return only.every(isGiven) && only.length > 0 ? [ARGUMENT] : null;
    case "realpath":
    case "readlink":
      return operands.length === 1 ? only : null;
    case "mktemp":
      return operands.length === 0 && !given.some(isFolderOption) ? ["/tmp/", NAME] : null;
    case "ls":
      // Of a folder it prints names alone; what a pattern stands for it prints as it is.
      return operands.length === 1 && /[*?]/u.test(only.join("")) ? only : null;
    case "find":
      return pathOfFound(words);
    case "date":
      return constantOf(only)?.startsWith("+%") === true ? [NAME] : null;
    case "git":
      return PRINTS_OBJECTS.has(constantOf(words[0]) ?? "") ? [NAME] : null;
    default:
      return PRINTS_NAMES.has(program) ? [NAME] : null;
  }
}

/** mktemp(1): with it the file is somewhere else. */
function isFolderOption(value: Expression): boolean {
  return /^(?:-p|--tmpdir|-t)/u.test(textOf(value) ?? "");
}

function textOf(value: Expression): string | null {
  return value.kind === "string" ? value.value : null;
}
