import type { Language } from "../core/source-facts.ts";
import { runsByName } from "./data/by-name.ts";
import { indexNames, type Names } from "./names.ts";
import { readShebang } from "./shebang.ts";
import { baseName } from "../text/base-name.ts";

/** Extensions as linguist lists them, for the languages of which something is known here. */
const EXTENSIONS: Names = {
  python: "py pyw pyi wsgi gyp gypi bzl",
  javascript: "js cjs mjs jsx",
  typescript: "ts cts mts tsx",
  shell: "sh bash zsh ksh dash ash bats command envrc",
  powershell: "ps1 psm1 psd1",
  batch: "bat cmd",
  markdown: "md mdc mdx markdown mkd prompty",
  dockerfile: "dockerfile containerfile",
  makefile: "mk mak",
  sql: "sql",
  data: "json jsonc json5 jsonl ndjson ipynb yaml yml toml ini cfg conf env properties xml plist csv tsv pth service timer socket lock",
};

/** Whole names, in lower case. What pip, npm, git and editors read has no extension, or one that says nothing. */
const NAMES: Names = {
  python: "sconstruct sconscript wscript",
  javascript: "jakefile",
  shell:
    "pkgbuild apkbuild .bashrc .bash_profile .bash_login .bash_logout .bash_aliases .profile .zshrc .zshenv .zprofile .zlogin .zlogout .kshrc",
  markdown: ".cursorrules .windsurfrules .clinerules .roorules .goosehints",
  dockerfile: "dockerfile containerfile",
  makefile: "makefile gnumakefile",
  data: ".npmrc .yarnrc .pypirc .netrc .gitconfig .gitmodules .gitattributes .editorconfig pipfile crontab",
};

const [BY_EXTENSION, BY_NAME] = [indexNames(EXTENSIONS), indexNames(NAMES)];

/**
 * What a text is written in, by its name, else by its first line, else by the place that makes it run (git's hooks).
 * An extension says more than the first line, because importing goes by extensions; but where the name speaks of data
 * or of nothing, a first line with `#!` is what makes the file run. Bytes that are no text are for who reads them.
 */
export function recogniseLanguage(path: string, text: string): Language {
  const named = languageOfName(baseName(path).toLowerCase());
  if (named !== null && named !== "data") return named;
  const shebang = readShebang(text);
  if (shebang !== null && shebang.language !== null) return shebang.language;
  if (named !== null) return named;
  return shebang === null && runsByName(path)?.when === "commit" ? "shell" : "text";
}

/** `Dockerfile.dev` and `.env.local` go by what stands before the last dot, unless what is behind it is known. */
function languageOfName(name: string): Language | null {
  const known =
    BY_NAME.get(name) ?? BY_EXTENSION.get(/\.(?<extension>[^.]+)$/u.exec(name)?.groups?.["extension"] ?? "");
  if (known !== undefined) return known;
  if (/^(?:docker|container)file\./u.test(name)) return "dockerfile";
  return name.startsWith(".env.") ? "data" : null;
}
