import type { Language } from "../core/source-facts.ts";
import { indexNames } from "./names.ts";

/** `#!`, the interpreter's path, and what may stand before a program that `env` starts: options and variables. */
const SHEBANG = /^#![ \t]*(?:\S*\/)?(?:env[ \t]+(?:-\S+[ \t]+|\w+=\S*[ \t]+)*(?:\S*\/)?)?(?<program>[A-Za-z][\w+-]*)/u;
/** Linux reads no more of the first line (BINPRM_BUF_SIZE). In UTF-16 units, which are no more than bytes. */
const LONGEST = 256;

const BY_PROGRAM = indexNames({
  python: "python pypy pythonw ipython uv pipx",
  javascript: "node nodejs",
  typescript: "deno bun tsx ts-node",
  shell: "sh bash zsh ksh mksh dash ash rbash fish bats",
  powershell: "pwsh powershell",
  makefile: "make gmake",
});

/**
 * What the first line asks for: `#!/usr/bin/env -S python3.12 -u`. `language` is null for a program whose language nobody
 * here reads; the whole is null where no program is asked for.
 */
export function readShebang(text: string): { readonly language: Language | null } | null {
  const program = SHEBANG.exec(text.slice(0, LONGEST))?.groups?.["program"];
  if (program === undefined) return null;
  return { language: BY_PROGRAM.get(program.toLowerCase().replace(/\d+$/u, "")) ?? null };
}
