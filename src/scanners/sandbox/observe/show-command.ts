import { baseName } from "../../../text/base-name.ts";

/** How a program of ours begins that runs one of the artifact's files: its last argument says which, and with what. */
export const RUNNER_MARK = "runs one file of what is judged";

/** In UTF-16 units: of a command, and of a word, which may be a whole program. */
const LONGEST = 160;
const LONGEST_WORD = 60;

/** A command in one line, without what is drawn anew in each run: descriptors, addresses, temporary names. */
export function showCommand([program = "", ...words]: readonly string[]): string {
  const shown = [baseName(program), ...(readAct(words) ?? words.map(cutCode))].join(" ").replaceAll(/\s+/gu, " ");
  const stable = shown.replaceAll(/\b\d{3,}\b/gu, "*").replaceAll(/\/(?:tmp|dev\/shm)\/\S+/gu, "/tmp/*");
  return stable.length <= LONGEST ? stable : `${stable.slice(0, LONGEST - 1)}…`;
}

function cutCode(word: string): string {
  return word.length <= LONGEST_WORD ? word : "…";
}

/** The file that a runner of ours runs, and its words. Who pretends to be one only gets a wrong name. */
function readAct([option, code = "", json = ""]: readonly string[]): readonly string[] | null {
  if (!/^-[ce]$/u.test(option ?? "") || !code.slice(0, 3 + RUNNER_MARK.length).includes(RUNNER_MARK)) return null;
  try {
    const act: unknown = JSON.parse(json);
    if (typeof act !== "object" || act === null) return null;
    const { file, words } = act as Readonly<Record<string, unknown>>;
    return typeof file === "string" && Array.isArray(words) ? [file, ...words.map(String)] : null;
  } catch {
    return null;
  }
}
