import { constantOf, prefixOf, type Word } from "../word.ts";
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
  if (kind === "version-control") return words.slice(1).every(isNoOption);
  return hasNoTellingPath(name) && words.slice(1).every(isPathIfOpen);
}

/** `find` knows its options as whole words, and none of them has a slash (find(1)); others take `--option=a/b`. */
function hasNoTellingPath(name: string): boolean {
  return name === "find" || !Object.hasOwn(TELLING_OPTIONS, name);
}

function doesOnlyRead(name: string, words: readonly Word[]): boolean {
  return READS_ONLY_WITH.some(
    ({ start, unless }) =>
      start.every((text, index) => (index === 0 ? name : constantOf(words[index])) === text) &&
      !words.slice(start.length).some((word) => unless?.test(prefixOf(word)) === true),
  );
}

/** Then `cat $x/a` does what `cat b/a` does. */
function isPathIfOpen(word: Word): boolean {
  return constantOf(word) !== null || word.some((part) => typeof part === "string" && part.includes("/"));
}

/** A revision, a range of them, a path: what begins with a known text, or is `$base...HEAD` (gitrevisions(7)). */
function isNoOption(word: Word): boolean {
  const known = prefixOf(word);
  if (constantOf(word) !== null || (known !== "" && !known.startsWith("-"))) return true;
  return known === "" && word.some((part) => typeof part === "string" && part.includes(".."));
}
