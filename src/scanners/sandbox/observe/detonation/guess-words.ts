/** A file that anybody may read, which arguments name. */
export const SAMPLE = "/work/notes.txt";

/** Where code compares an argument with a word, or tells a parser of one. */
const COMMANDS = [
  /add_parser\(\s*["'](?<word>[\w-]{1,30})["']/gu,
  /argv\[\d\]\s*={2,3}\s*["'](?<word>[\w.:/-]{1,30})["']/gu,
  /["'](?<word>[\w-]{1,30})["']\s+in\s+sys\.argv/gu,
  /argv(?:\.slice\(\d\))?\.includes\(\s*["'](?<word>[\w-]{1,30})["']/gu,
  /"?\$\{?1\}?"?\s*={1,2}\s*["']?(?<word>[\w-]{1,30})/gu,
  /(?:choices\s*=\s*[[(]|case\s+)["'](?<word>[\w-]{1,30})["']/gu,
];
const OPTIONS = /["'](?<word>--[a-z][\w-]{0,30})["']/gu;

/** Words of each kind that are tried. */
const MOST_COMMANDS = 3;
const MOST_OPTIONS = 3;

/** Argument lists with which a program may do what it can, from what its text asks of them; the empty one first. */
export function guessWords(text: string): readonly (readonly string[])[] {
  const commands = find(COMMANDS, text).slice(0, MOST_COMMANDS);
  const options = find([OPTIONS], text).slice(0, MOST_OPTIONS);
  return [
    [],
    ...commands.map((word) => [word, SAMPLE]),
    ...options.flatMap((word) => [[word], [word, SAMPLE]]),
    [SAMPLE],
  ];
}

function find(patterns: readonly RegExp[], text: string): readonly string[] {
  return [
    ...new Set(
      patterns.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(({ groups }) => groups?.["word"] ?? [])),
    ),
  ];
}
