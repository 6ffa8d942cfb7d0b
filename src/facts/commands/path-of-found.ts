import { COMPUTED, constantOf, toWord, type Word } from "../word.ts";

/**
 * What `find` finds, by its arguments: something below the folder that they begin with (find(1)). Null for several folders,
 * of which nobody knows the one.
 */
export function pathOfFound(words: readonly Word[]): Word | null {
  const end = words.findIndex((word) => /^[-(!]/u.test(constantOf(word) ?? ""));
  const roots = words.slice(0, end === -1 ? undefined : end);
  const [root = ["."]] = roots;
  return roots.length > 1 ? null : toWord([...root, "/", COMPUTED]);
}
