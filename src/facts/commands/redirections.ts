import type { Access } from "../access/access.ts";
import { constantOf, type Word } from "../word.ts";

/** Where a command's input comes from or its output goes: the operator with its descriptor (`>`, `2>>`, `<`), and the file. */
export interface Redirection {
  readonly operator: string;
  readonly word: Word;
}

/** What redirections read and write: nothing for another descriptor, or for text that stands in the script itself. */
export function readRedirections(redirections: readonly Redirection[]): readonly Access[] {
  return redirections.flatMap(({ operator, word }): readonly Access[] => {
    if (operator.includes("<<") || isDescriptor(operator, word)) return [];
    const read: Access = { role: "read", word };
    const write: Access = { role: "write", word };
    if (operator.includes("<>")) return [read, write];
    return [operator.includes(">") ? write : read];
  });
}

/** `2>&1`, `<&-`. */
function isDescriptor(operator: string, word: Word): boolean {
  return operator.endsWith("&") && /^(?:\d+-?|-)$/u.test(constantOf(word) ?? "");
}
