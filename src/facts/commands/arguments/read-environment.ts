import type { Access } from "../../access/access.ts";
import { constantOf, prefixOf, toWord, type Word } from "../../word.ts";
import { isOption } from "../program-name.ts";

const WHOLE: Access = { role: "variable", word: toWord(null) };
const ASSIGNMENT = /^[A-Za-z_]\w*=/u;
/** "Show it without a pager", as everybody writes it in scripts. */
const NO_PAGER = /^(?:[A-Z]+_)?PAGER=(?:cat|less|more)?$/u;

/** Commands that show or hand on variables: POSIX env, export; printenv(1). `words` come after the name. */
export function readEnvironment(name: string, words: readonly Word[]): readonly Access[] {
  const operands = words.filter((word) => !isOption(word));
  const variables = operands
    .filter((word) => !NO_PAGER.test(constantOf(word) ?? ""))
    .map((word): Access => ({ role: "variable", word }));
  switch (name) {
    // With a command after its assignments it only sets them.
    case "env": {
      const assigned = operands.filter((word) => ASSIGNMENT.test(prefixOf(word)));
      return assigned.length === operands.length && !isEmptied(words)
        ? [...assignedIn(assigned), WHOLE]
        : assignedIn(assigned);
    }
    case "printenv":
      return variables.length > 0 ? variables : [WHOLE];
    // Alone, or with `-p`, they list everything.
    case "export":
    case "declare":
    case "typeset":
      return operands.length > 0 ? (name === "export" ? variables : []) : [WHOLE];
    case "set":
      return words.length === 0 ? [WHOLE] : [];
    default:
      return [];
  }
}

const assignedIn = (words: readonly Word[]): readonly Access[] =>
  words.map((word): Access => ({ role: "variable", word }));

const isEmptied = (words: readonly Word[]): boolean =>
  words.some((word) => /^-$|^-i|^--ignore-environment$/u.test(constantOf(word) ?? ""));
