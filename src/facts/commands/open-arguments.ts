import { constantOf, isGiven, prefixOf, type Word } from "../word.ts";
import { readProgram } from "./program-name.ts";
import { TELLING_OPTIONS } from "./programs/options-that-run.ts";
import type { ProgramClass } from "./programs/program-class.ts";
import { READS_ONLY, READS_ONLY_WITH } from "./programs/reads-only.ts";

/**
 * Whether a command stays what it is whatever stands for its unknown words: they can be names of files and texts, and no
 * option that does something else. `kind` is what the command is by its known words.
 */
export function isSameWhateverFills(words: readonly Word[], kind: ProgramClass): boolean {
  const program = readProgram(words[0]);
  if (program.kind !== "named") return false;
  const { name } = program;
  if (READS_ONLY.has(name) || doesOnlyRead(name, words)) return true;
  if (kind === "version-control") return words.slice(1).every((word, at) => isNoOption(word, words[at]));
  if (PROGRAMMED.has(name)) return false;
  const canBeOption = name !== "find" && Object.hasOwn(TELLING_OPTIONS, name);
  return words.slice(1).every((word) => isOperandIfOpen(word) || (!canBeOption && isPathIfOpen(word)));
}

/** Their operands are programs of their own: POSIX.1-2024, sed and awk. */
const PROGRAMMED: ReadonlySet<string> = new Set(["sed", "awk", "gawk", "mawk", "nawk"]);

/**
 * What begins with a known text that is no option's, or is what the caller says: who starts the script could as well start
 * the program.
 */
function isOperandIfOpen(word: Word): boolean {
  const [first] = word;
  return constantOf(word) !== null || isGiven(first) || (typeof first === "string" && !first.startsWith("-"));
}

function doesOnlyRead(name: string, words: readonly Word[]): boolean {
  return READS_ONLY_WITH.some(
    ({ start, unless }) =>
      start.every((text, index) => (index === 0 ? name : constantOf(words[index])) === text) &&
      !words.slice(start.length).some((word) => unless?.test(prefixOf(word)) === true),
  );
}

/** Then `cat $x/a` does what `cat b/a` does: no option has a slash before its own value, and `find` has none with one. */
function isPathIfOpen(word: Word): boolean {
  return constantOf(word) !== null || word.some((part) => typeof part === "string" && part.includes("/"));
}

/**
 * A revision, a range of them, a path: what begins with a known text, is what the caller says or what git itself printed, or
 * is `$base...HEAD` (gitrevisions(7)). Behind `-C` stands a folder; of an option only the value is open, if it writes nothing.
 */
function isNoOption(word: Word, before: Word | undefined): boolean {
  const known = prefixOf(word);
  if (constantOf(word) !== null || constantOf(before) === "-C") return true;
  if (known !== "") return !known.startsWith("-") || /^--(?!output\b|exec)[a-z-]+=/u.test(known);
  const [first] = word;
  const isKnownKind = typeof first === "object" && first.gap !== "computed";
  return isKnownKind || word.some((part) => typeof part === "string" && part.includes(".."));
}
