import type { Argument, Expression } from "../../core/expression.ts";
import { ARGUMENT, COMPUTED, constantOf, isGiven, toWord, type Gap, type Word } from "../word.ts";
import { readGaps } from "./gaps.ts";
import { findEnteredFolder, isOwnFolder } from "./own-folder.ts";
import { printedParts } from "./printed-parts.ts";
import type { Variables } from "./variables.ts";

/** `a=$b b=$c …`: more steps than this nobody follows. */
const MOST_STEPS = 8;
/** A loop over more than this is one over anything. */
export const MOST_CHOICES = 8;
/** `$1`, `$@`, `$*`, `${10}`: whoever starts the script says what they are. */
const POSITIONAL = /^(?:[1-9]\d*|[@*])$/u;

/** Variables that everybody has, as targets spell what they hold. */
const FOLDERS: ReadonlyMap<string, string> = new Map([
  ["HOME", "~"],
  ["XDG_CONFIG_HOME", "~/.config"],
  ["TMPDIR", "/tmp"],
  ["PWD", "."],
  // The folder of the skill or the plug-in itself (documentation of Claude Code and OpenClaw).
  ["CLAUDE_SKILL_DIR", "."],
  ["CLAUDE_SKILL_ROOT", "."],
  ["CLAUDE_PLUGIN_ROOT", "."],
  ["SKILL_DIR", "."],
  ["SKILL_ROOT", "."],
]);

/** Which of its values a variable has; -1 for none that is known. */
export type Choose = (name: string) => number;

/** Of each variable the only value that it ever has. */
export function chooseOnly({ valuesOf }: Variables): Choose {
  return (name) => (valuesOf(name)?.length === 1 ? 0 : -1);
}

/** What one word of a script stands for. */
export function wordOf(expression: Expression, variables: Variables, choose: Choose): Word {
  return toWord(partsOf(expression, variables, choose, 0));
}

/** An argument as the words it becomes: outside quotes a known value is cut at its blanks. */
export function wordsOf({ name, spread, value }: Argument, variables: Variables, choose: Choose): readonly Word[] {
  const word = wordOf(value, variables, choose);
  if (name !== null) return [toWord([`${name}=`, ...word])];
  const text = constantOf(word);
  if (!spread || text === null || value.kind === "string") return [word];
  return text.split(/[ \t\n]+/u).flatMap((part) => (part === "" ? [] : [[part]]));
}

function partsOf(
  expression: Expression,
  variables: Variables,
  choose: Choose,
  steps: number,
): readonly (string | Gap)[] {
  if (steps > MOST_STEPS) return [COMPUTED];
  const next = (inner: Expression): readonly (string | Gap)[] => partsOf(inner, variables, choose, steps + 1);
  switch (expression.kind) {
    case "string":
      return readGaps(expression.value);
    case "template":
      return expression.parts.flatMap((part) => (typeof part === "string" ? readGaps(part) : next(part)));
    case "name":
      return valueOf(expression.name, variables, choose, steps);
    case "unary":
      // A pattern is what it is written as; what it matches nobody knows.
      return expression.operator === "glob" ? next(expression.operand) : [COMPUTED];
    case "binary":
      return defaultOf(expression, variables, next);
    case "call":
      return isOwnFolder(expression) ? ["."] : (printedParts(expression, next) ?? [COMPUTED]);
    case "other": {
      const folder = findEnteredFolder(expression);
      return folder === null ? [COMPUTED] : next(folder);
    }
    default:
      return [COMPUTED];
  }
}

function valueOf(name: string, variables: Variables, choose: Choose, steps: number): readonly (string | Gap)[] {
  if (!variables.isSet(name)) {
    if (POSITIONAL.test(name)) return [ARGUMENT];
    return [FOLDERS.get(name) ?? COMPUTED];
  }
  const values = variables.valuesOf(name) ?? [];
  const value = values.length > MOST_CHOICES ? undefined : values[choose(name)];
  // `F=a; F="$F.json"`: within its second value it has the first. With three nobody knows which one it has.
  const earlier = values.length === 2 ? choose(name) - 1 : -1;
  const chooseEarlier = (inner: string): number => (inner === name ? earlier : choose(inner));
  return value === undefined ? [COMPUTED] : partsOf(value, variables, chooseEarlier, steps + 1);
}

/**
 * `${1:-default}` is an argument whatever its default is, and so is what is cut from one, `${1%.*}`; `${NAME:-default}` may
 * be anything.
 */
function defaultOf(
  { operator, left }: Expression & { readonly kind: "binary" },
  variables: Variables,
  next: (inner: Expression) => readonly (string | Gap)[],
): readonly (string | Gap)[] {
  if (/^(?:%%?|##?)$/u.test(operator)) {
    const cut = next(left);
    return cut.every(isGiven) ? cut : [COMPUTED];
  }
  const isDefault = /^:?[-=?+]$/u.test(operator) && left.kind === "name";
  return isDefault && (POSITIONAL.test(left.name) || (variables.isSet(left.name) && operator !== ":+"))
    ? next(left)
    : [COMPUTED];
}
