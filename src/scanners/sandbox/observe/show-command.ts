import { baseName } from "../../../text/base-name.ts";

/** In UTF-16 units: of a command, and of a word, which may be a whole program. */
const LONGEST = 160;
const LONGEST_WORD = 60;

/** A command in one line, without what is drawn anew in each run: descriptors, addresses, temporary names. */
export function showCommand([program = "", ...words]: readonly string[]): string {
  const shown = [baseName(program), ...words.map(cutCode)]
    .join(" ")
    .replaceAll(/\s*\n\s*/gu, "; ")
    .replaceAll(/\s+/gu, " ");
  const stable = shown.replaceAll(/\b\d{3,}\b/gu, "*").replaceAll(/\/(?:tmp|dev\/shm)\/\S+/gu, "/tmp/*");
  return stable.length <= LONGEST ? stable : `${stable.slice(0, LONGEST - 1)}…`;
}

function cutCode(word: string): string {
  return word.length <= LONGEST_WORD ? word : "…";
}
