/** `#!`, the interpreter's path, and what may stand before a program that `env` starts: options and variables. */
const SHEBANG = /^#![ \t]*(?:\S*\/)?(?:env[ \t]+(?:-\S+[ \t]+|\w+=\S*[ \t]+)*(?:\S*\/)?)?(?<program>[A-Za-z][\w+-]*)/u;
/** Linux reads no more of the first line (BINPRM_BUF_SIZE). In UTF-16 units, which is no less. */
const LONGEST = 256;

/** The program that the first line asks for, without folder and version (`python` for `python3.12`); null without one. */
export function readShebang(text: string): string | null {
  return SHEBANG.exec(text.slice(0, LONGEST))?.groups?.["program"]?.replace(/\d+$/u, "").toLowerCase() ?? null;
}
