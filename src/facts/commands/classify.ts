import type { Risk } from "../../core/capability.ts";
import type { Language } from "../../core/source-facts.ts";
import { recogniseLanguage } from "../../languages/recognise.ts";
import { findCode } from "../../languages/shell/find-code.ts";
import { INTERPRETERS } from "../../languages/shell/interpreters.ts";
import { skipOptions } from "../../languages/shell/options.ts";
import { constantOf, prefixOf, type Word } from "../word.ts";
import { toFields } from "./fields.ts";
import { isSameWhateverFills } from "./open-arguments.ts";
import { readProgram } from "./program-name.ts";
import { TELLING_OPTIONS } from "./programs/options-that-run.ts";
import { RISK_OF_CLASS, type ProgramEntry } from "./programs/program-class.ts";
import { PROGRAMS, PYTHON_MODULE_ENTRIES, SUBCOMMAND_ENTRIES } from "./programs/table.ts";
import { isFixed, splitShown } from "./show-command.ts";

const UNKNOWN: ProgramEntry = { class: "unknown", reason: "is not in the table of programs" };
const COMPUTED_NAME: ProgramEntry = { class: "unknown", reason: "is a command that only running it can tell" };
const OWN: ProgramEntry = { class: "own-script", reason: "runs a file of the artifact, which is read apart" };
const MISNAMED: ProgramEntry = {
  class: "unknown",
  reason: "runs a file of the artifact whose name says that it is something else, so that it is not read as code",
};
const ABOUT_ITSELF: ProgramEntry = { class: "inspection", reason: "prints its version or how to use it" };
const TIDIES: ProgramEntry = {
  class: "file-operation",
  reason: "deletes one thing of a folder for temporary files, told as fs-write",
};
const INLINE: ProgramEntry = { class: "inline-code", reason: "runs code that is given as a text" };
/** Options before the sub-command that take a value of their own; from the programs' manuals. */
const VALUES_BEFORE: Readonly<Record<string, { readonly short: string; readonly long: readonly string[] }>> = {
  git: { short: "Cc", long: ["git-dir", "work-tree", "namespace", "super-prefix", "config-env"] },
  npm: { short: "C", long: ["prefix", "workspace"] },
  pnpm: { short: "C", long: ["dir", "filter"] },
  docker: {
    short: "HcfpD",
    long: ["host", "context", "config", "file", "project-name", "project-directory", "profile", "env-file"],
  },
  kubectl: { short: "ns", long: ["namespace", "context", "kubeconfig", "cluster", "user"] },
  cargo: { short: "C", long: ["config", "color"] },
  go: { short: "C", long: [] },
};

/** What kind of command this is, and why: the program, else its sub-command, else an option that changes everything. */
export function classifyCommand(words: readonly Word[]): ProgramEntry {
  const program = readProgram(words[0]);
  switch (program.kind) {
    case "unknown":
      return COMPUTED_NAME;
    case "elsewhere":
      return UNKNOWN;
    case "own":
      return OWN;
    case "named": {
      const known = PROGRAMS.get(program.name);
      if (known === undefined) return UNKNOWN;
      if (words.length === 2 && /^(?:--version|-V|--help|-h)$/u.test(constantOf(words[1]) ?? "")) return ABOUT_ITSELF;
      if (known.class === "destructive" && deletesTemporary(words)) return TIDIES;
      return (
        tellingOption(program.name, words) ??
        whatIsRun(program.name, words) ??
        subcommandOf(program.name, words) ??
        known
      );
    }
  }
}

/**
 * Harmless only in a harmless class, and with arguments that are fixed or of which nothing depends; the artifact's own
 * scripts may get any.
 */
export function riskOfCommand(words: readonly Word[]): Risk {
  const { class: kind } = classifyCommand(words);
  if (kind === "own-script") return "harmless";
  return isFixed(words) || isSameWhateverFills(words, kind) ? RISK_OF_CLASS[kind] : "risky";
}

/** The risk of an `exec` target as it is shown. What only begins so may end in anything. */
export function riskOfCommandText(text: string, isPrefix: boolean): Risk {
  return isPrefix ? "risky" : riskOfCommand(splitShown(text));
}

/** `rm -f /tmp/cover.txt`: files, not folders, and each of them in such a folder. */
function deletesTemporary(words: readonly Word[]): boolean {
  const program = constantOf(words[0]);
  if (program !== "rm" && program !== "unlink") return false;
  const operands = words.slice(1).filter((word) => !/^(?:-[fiv]+|--force)$/u.test(constantOf(word) ?? ""));
  return operands.length > 0 && operands.every(isBelowTemporary);
}

function isBelowTemporary(word: Word): boolean {
  const texts = word.map((part) => (typeof part === "string" ? part : part.gap === "name" ? "x" : "*"));
  return /^\/(?:var\/)?tmp\/[^*?[{-][^*?[{]*$/u.test(texts.join("")) && !/(?:^|\/)\.\.(?:\/|$)/u.test(texts.join(""));
}

function tellingOption(name: string, words: readonly Word[]): ProgramEntry | null {
  const options = Object.hasOwn(TELLING_OPTIONS, name) ? TELLING_OPTIONS[name] : undefined;
  return options?.find(({ option }) => words.slice(1).some((word) => option.test(prefixOf(word)))) ?? null;
}

/** What an interpreter is given: code, a module, a script of the artifact. Null when it is no interpreter. */
function whatIsRun(name: string, words: readonly Word[]): ProgramEntry | null {
  // The shell itself runs the file.
  if (name === "source" || name === ".") return isOwnPath(constantOf(words[1]) ?? "/") ? OWN : null;
  const interpreter = INTERPRETERS.get(name);
  if (interpreter === undefined || interpreter.operand === "other") return null;
  const { code } = findCode(toFields(words), interpreter);
  if (code.length > 0) return INLINE;
  if (name === "python" && constantOf(words[1]) === "-m") return moduleOf(words[2]);
  const script = words[skipOptions(toFields(words), 1, interpreter)];
  const path = constantOf(script);
  if (path === null || path === "-" || !/[./]/u.test(path)) return null;
  if (!isOwnPath(path)) return null;
  return isReadAs(interpreter.language, path) ? OWN : MISNAMED;
}

/** Whether a file is read as what an interpreter takes it for. Without an extension its first line says it. */
function isReadAs(language: Language, path: string): boolean {
  if (!/[^/]\.[^./]+$/u.test(path)) return true;
  const named = recogniseLanguage(path, "");
  return (named === "typescript" ? "javascript" : named) === language;
}

const isOwnPath = (path: string): boolean =>
  !/^(?:-|$)/u.test(path) && readProgram([path.includes("/") ? path : `./${path}`]).kind === "own";

function moduleOf(word: Word | undefined): ProgramEntry {
  const module = constantOf(word);
  if (module === null) return COMPUTED_NAME;
  return PYTHON_MODULE_ENTRIES.get(module) ?? PYTHON_MODULE_ENTRIES.get(module.split(".")[0] ?? "") ?? UNKNOWN;
}

function subcommandOf(name: string, words: readonly Word[]): ProgramEntry | null {
  const entries = SUBCOMMAND_ENTRIES.get(name);
  if (entries === undefined) return null;
  const at = findSubcommand(name, words);
  const [first, second] = [words[at], words[at + 1]];
  if (first === undefined) return entries.get(constantOf(words[1]) ?? "/") ?? null;
  const verb = constantOf(first) ?? "";
  if (second === undefined) return entries.get(`${verb}/`) ?? entries.get(verb) ?? null;
  const two = entries.get(`${verb}/${constantOf(second) ?? "*"}`);
  return two ?? entries.get(verb) ?? null;
}

/** The index of a command's sub-command; its number of words when it has none. */
export function findSubcommand(name: string, words: readonly Word[]): number {
  return skipOptions(toFields(words), 1, VALUES_BEFORE[name] ?? { short: "" });
}
