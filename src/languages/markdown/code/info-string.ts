import type { Language } from "../../../core/source-facts.ts";
import { indexNames, type Names } from "../../names.ts";

/** How the lines of a fence show what is typed: behind prompts, or as they are. */
export type Prompts = "none" | "shell" | "python" | "powershell";

export interface FenceLanguage {
  readonly language: Language;
  readonly prompts: Prompts;
}

/** Names that linguist, highlight.js and Pygments know, by what they mean here. */
const NAMES: Names = {
  python: "py py3 python python2 python3 pyw ipython gyp starlark",
  javascript: "js javascript node nodejs mjs cjs jsx react",
  typescript: "ts typescript tsx mts cts deno",
  shell: "sh bash zsh ksh dash shell shellscript fish ash command commandline cli terminal unix linux macos",
  powershell: "powershell ps ps1 pwsh posh",
  batch: "bat batch cmd dos winbatch",
  markdown: "md markdown mdx gfm mkd",
  dockerfile: "dockerfile docker containerfile",
  makefile: "make makefile mk gnumake",
  sql: "sql mysql pgsql postgresql postgres sqlite plsql tsql",
  data: "json jsonc json5 jsonl ndjson yaml yml toml ini cfg conf dotenv env properties xml csv tsv plist",
};
const PROMPTED: Readonly<Record<string, FenceLanguage>> = {
  console: { language: "shell", prompts: "shell" },
  "shell-session": { language: "shell", prompts: "shell" },
  shellsession: { language: "shell", prompts: "shell" },
  "sh-session": { language: "shell", prompts: "shell" },
  "bash-session": { language: "shell", prompts: "shell" },
  zshell: { language: "shell", prompts: "shell" },
  pycon: { language: "python", prompts: "python" },
  "python-repl": { language: "python", prompts: "python" },
  "python-console": { language: "python", prompts: "python" },
  doctest: { language: "python", prompts: "python" },
  pwshell: { language: "powershell", prompts: "powershell" },
  ps1con: { language: "powershell", prompts: "powershell" },
};
const BY_NAME = indexNames(NAMES);

/**
 * The language that an info string names; null when it names none. Its first word counts: `python title="a.py"`,
 * `{.python .numberLines}`, `{code-cell} python`, `js{1,3}`, `language-sh`.
 */
export function readInfoString(info: string): FenceLanguage | null {
  const words = info
    .toLowerCase()
    .replaceAll(/\{code(?:-cell)?\}|[{}]/gu, " ")
    .trim()
    .split(/[\s,:]+/u);
  const name = (words[0] ?? "").replace(/^(?:\.|language-|lang-)/u, "");
  const prompted = Object.hasOwn(PROMPTED, name) ? PROMPTED[name] : undefined;
  if (prompted !== undefined) return prompted;
  const language = BY_NAME.get(name);
  return language === undefined ? null : { language, prompts: "none" };
}
