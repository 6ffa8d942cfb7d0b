import type { Pack } from "./open-pack.ts";
import { findPlaces } from "./find-places.ts";
import type { FoundPlace } from "./place.ts";

/** Words of which one stands wherever a program is started by a list of arguments: a quick look before the regex. */
const SIGNS = ["subprocess", "Popen", "spawn", "execFile", "execv", '"args"'];

/** `run(["a", "b"`, `spawn("a", ["b"`, `"command": "a", "args": ["b"`: up to and with the bracket before the first word. */
const OPENING =
  /\b(?:run|Popen|call|check_call|check_output|create_subprocess_exec|spawn(?:Sync)?|execFile(?:Sync)?|execv\w{0,2})\(\s{0,40}\[?\s{0,40}(?=["'])|"command"\s{0,9}:\s{0,9}(?=")/g;

/** A word of the list: a literal, or a name whose value nobody knows here. What stands between two: commas, brackets. */
const WORD =
  /"(?<double>[^"\\\n]{0,400})"|'(?<single>[^'\\\n]{0,400})'|(?<name>[A-Za-z_][\w.]{0,60})(?![\w.]*\s{0,9}[=(:])/y;
const BETWEEN = /\s{0,40},\s{0,40}(?:"args"\s{0,9}:\s{0,40})?\[?\s{0,40}/y;
/** Whatever is behind has no part in what a rule looks for. */
const MOST_WORDS = 40;

/** Command lines put together from argument lists, one a line, with the way back. */
interface CommandLines {
  readonly text: string;
  /** Where each word stands: in `text`, and in the original. Sorted. */
  readonly words: readonly { readonly at: number; readonly original: number; readonly length: number }[];
}

/**
 * Places where a program is started by a list of arguments, `["security", "dump-keychain"]`, that a rule knows as a
 * command line. A name among the words is read as a variable of the shell.
 */
export function findCommandPlaces(text: string, name: string, pack: Pack): readonly FoundPlace[] {
  if (!SIGNS.some((sign) => text.includes(sign))) return [];
  const { text: lines, words } = joinCommands(text);
  if (words.length === 0) return [];
  return findPlaces(lines, name, pack, "commands.sh").map((place) => ({
    ...place,
    start: toOriginal(words, place.start),
    end: toOriginal(words, place.end - 1) + 1,
    secret: place.secret && {
      start: toOriginal(words, place.secret.start),
      end: toOriginal(words, place.secret.end - 1) + 1,
    },
  }));
}

function joinCommands(text: string): CommandLines {
  const lines: string[] = [];
  const words: { at: number; original: number; length: number }[] = [];
  let length = 0;
  OPENING.lastIndex = 0;
  while (OPENING.test(text)) {
    const found = readWords(text, OPENING.lastIndex);
    if (found.length < 2) continue;
    for (const { word, original } of found) {
      words.push({ at: length, original, length: word.length });
      length += word.length + 1;
    }
    lines.push(found.map(({ word }) => word).join(" "));
    OPENING.lastIndex = Math.max(OPENING.lastIndex, found.at(-1)?.original ?? 0);
  }
  return { text: lines.join("\n"), words };
}

function readWords(text: string, from: number): readonly { readonly word: string; readonly original: number }[] {
  const words: { word: string; original: number }[] = [];
  let offset = from;
  while (words.length < MOST_WORDS) {
    WORD.lastIndex = offset;
    const groups = WORD.exec(text)?.groups;
    if (groups === undefined) break;
    const { double, single, name } = groups;
    if (name === undefined) words.push({ word: double ?? single ?? "", original: offset + 1 });
    // The sign of a variable stands where the comma or the space before the name is.
    else words.push({ word: `$${name}`, original: offset - 1 });
    BETWEEN.lastIndex = WORD.lastIndex;
    if (!BETWEEN.test(text)) break;
    offset = BETWEEN.lastIndex;
  }
  return words;
}

/** What stands between two words belongs to the one before. */
function toOriginal(words: CommandLines["words"], offset: number): number {
  const word = words.findLast(({ at }) => at <= offset);
  if (word === undefined) return 0;
  return word.original + Math.min(offset - word.at, Math.max(0, word.length - 1));
}
