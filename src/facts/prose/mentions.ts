import { guessLanguage } from "../../languages/markdown/code/guess-language.ts";
import type { Reading } from "./clauses.ts";
import { isToolName } from "./tools.ts";

/**
 * Something that a sentence names, and what is to be done with it. `url`: contact it; `link`: it is only shown;
 * `variable`: an environment variable. Offsets are UTF-16 units of the sentence.
 */
export interface Mention {
  readonly role: "url" | "link" | "read" | "write" | "variable" | "package" | "tool" | "command";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const CONTACTS = new Set(
  `send post upload transmit forward deliver submit email e-mail mail relay stream mirror push sync synchronise synchronize
  fetch download retrieve pull curl wget clone query call ping poll connect register install route redirect use report
  notify request make hit point set hand pass feed exfiltrate change configure add`.split(/\s+/u),
);
const WRITES = new Set(
  `write append add put insert save store keep place embed edit change modify rewrite update alter remove delete create make
  overwrite replace register install record log erase clear clean set move rename touch export truncate`.split(/\s+/u),
);
/** What stands behind the verb is read; what stands behind "to" is written. */
const COPIES = new Set(`copy mirror sync send post upload save export move back`.split(" "));
const READS = new Set(
  `read open load collect gather parse scan search list inspect dump harvest extract view use look follow include apply
  fetch get check consult see cat review print show`.split(/\s+/u),
);
const RUNS = new Set("run execute start launch invoke call trigger use".split(" "));
const SOURCES = new Set("from per using by with see".split(" "));
const TOWARDS = new Set("to into in at under onto on".split(" "));
const VARIABLE = /^\$?\{?(?<name>(?=[A-Z][A-Z0-9]{0,40}_)[A-Z][A-Z0-9_]{2,80})\}?$/u;
const ENVIRONMENT = /^(?:environment|env|\.env|variables?|shell)$/u;
const EXPORTS = new Set("export unset".split(" "));
const SHORT_VARIABLE = /^\$\{?(?<name>[A-Z][A-Z0-9_]{0,80})\}?$/u;
const PACKAGE = /^@?[a-z0-9][\w./-]{0,100}(?:(?:==|@)[\w.^~-]{1,40})?$/iu;
const PACKAGE_WORDS = /^(?:package|library|module|extension|plugin|plug-in|server|crate|gem)s?$/u;
const CODE_URL = /\b(?:https?|wss?|ftps?|sftp):\/\/[^\s"'`<>)]{1,400}/u;
const HTTP_METHOD = /^(?:get|post|put|patch|delete|curl|wget)\b/u;
/** A command begins with a program. */
const COMMAND = /^[a-z./~][\w./~@-]{0,60}\s\S/u;
/** One word alone is a command only when it is a file that runs: `read_file` is a tool, `high` a value. */
const SCRIPT =
  /^\S{1,200}\.(?:sh|bash|zsh|py|[cm]?[jt]s|rb|pl|php|ps1|bat|cmd|exe|command|run)$|^\.{1,2}\/[\w/-]{1,200}$/iu;
/** In the names of variables and MCP tools. */
const NAME_MARKS = /[_$]/u;
/** Behind the names of tools and packages. */
const NAMED_THINGS = /^(?:tool|package|librar|module|extension|plug|server|crate|gem)/u;
/** Words from a verb to what it is done to. */
const REACH = 14;

/** What the words of a meant sentence name. */
export function readMentions(words: readonly Reading[]): readonly Mention[] {
  return words.flatMap((word, index) => readMention(words, word, index) ?? []);
}

function readMention(words: readonly Reading[], word: Reading, index: number): Mention | null {
  const { kind, raw: text, start, end } = word;
  if (kind === "mark" || (kind === "word" && !isNameLike(words, word, index))) return null;
  const verb = findVerb(words, index);
  const asked = verb?.name ?? "";
  switch (kind) {
    case "url":
      return { role: CONTACTS.has(asked) ? "url" : "link", text, start, end };
    case "address":
      return { role: "url", text, start, end };
    case "path":
      return readPath(words, word, index, verb);
    case "code":
      return readCode(words, word, index, verb);
    case "word":
      return readName(words, word, index, asked);
  }
}

/** Most words are none of what `readName` looks for, and to seek their verb is what takes the time. */
function isNameLike(words: readonly Reading[], { raw }: Reading, index: number): boolean {
  return NAME_MARKS.test(raw) || NAMED_THINGS.test(words[index + 1]?.text ?? "");
}

interface Verb {
  readonly name: string;
  readonly at: number;
}

/** The nearest verb before a word that is asked for; null when there is none or it is denied. */
function findVerb(words: readonly Reading[], index: number): Verb | null {
  for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
    const { classes = [] } = words[at] ?? {};
    if (classes.some((name) => name.startsWith("NOT-"))) return null;
    const own = classes.find((name) => name.startsWith("DO-"));
    if (own !== undefined) return { name: own.slice(3), at };
  }
  return null;
}

function readPath(words: readonly Reading[], word: Reading, index: number, verb: Verb | null): Mention | null {
  const { raw: text, start, end } = word;
  if (verb === null || isSlashCommand(text)) return null;
  if (RUNS.has(verb.name) && SCRIPT.test(text) && !isGivenTo(words, index, verb))
    return { role: "command", text, start, end };
  const role = roleOfPath(words, index, verb);
  return role === null ? null : { role, text, start, end };
}

/** "Use `read_file` with path `a.py`": the tool is used, and the path is given to it. */
function isGivenTo(words: readonly Reading[], index: number, { name, at }: Verb): boolean {
  const isPath = /^(?:path|on|for)$/u.test(words[index - 1]?.text ?? "");
  return name === "use" && isPath && words.slice(at + 1, index).some(({ kind }) => kind === "code");
}

/** `/undo` is what a person types to an agent. The folders at the top are few (file-hierarchy(7), usual containers). */
function isSlashCommand(text: string): boolean {
  return (
    /^\/[a-z][a-z\d-]{0,40}$/u.test(text) &&
    !/^\/(?:etc|tmp|usr|var|home|root|s?bin|opt|dev|srv|mnt|media|proc|sys|boot|lib\d*|run|data|app|src|work|workspace)$/u.test(
      text,
    )
  );
}

function roleOfPath(words: readonly Reading[], index: number, { name, at }: Verb): "read" | "write" | null {
  if (COPIES.has(name)) {
    return words.slice(at + 1, index).some(({ text }) => TOWARDS.has(text)) ? "write" : "read";
  }
  // "Fill it in from template.md": the nearer word says more than the verb.
  if (SOURCES.has(words[index - 1]?.text ?? "")) return "read";
  if (WRITES.has(name)) return "write";
  return READS.has(name) ? "read" : null;
}

function readCode(words: readonly Reading[], word: Reading, index: number, verb: Verb | null): Mention | null {
  const { raw, text, start, end, classes } = word;
  const url = CODE_URL.exec(raw)?.[0];
  if (url !== undefined) {
    const isContact = HTTP_METHOD.test(text) || CONTACTS.has(verb?.name ?? "");
    return { role: isContact ? "url" : "link", text: url, start, end };
  }
  const named = readName(words, word, index, verb?.name ?? "");
  if (named !== null || verb === null) return named;
  if (isCommand(raw, verb) && !isGivenTo(words, index, verb)) return { role: "command", text: raw, start, end };
  return classes.includes("PATH") && !/\s/u.test(raw) ? readPath(words, word, index, verb) : null;
}

/** "Use `…`" says the same of values, so that there the code itself has to look like a command. */
function isCommand(raw: string, { name }: Verb): boolean {
  if (!RUNS.has(name)) return false;
  if (!/\s/u.test(raw)) return SCRIPT.test(raw);
  if (!COMMAND.test(raw)) return false;
  return name !== "use" || guessLanguage(raw) === "shell";
}

/** Variables, tools and packages, which look alike in code and in words. */
function readName(words: readonly Reading[], word: Reading, index: number, asked: string): Mention | null {
  const { raw, kind, start, end } = word;
  const next = words[index + 1]?.text ?? "";
  if (isTool(raw, kind, next)) return { role: "tool", text: raw, start, end };
  const variable = (VARIABLE.exec(raw) ?? SHORT_VARIABLE.exec(raw))?.groups?.["name"];
  if (variable !== undefined) {
    const isMeant = asked !== "" && (raw.startsWith("$") || EXPORTS.has(asked) || isEnvironmentNear(words, index));
    return isMeant ? { role: "variable", text: variable, start, end } : null;
  }
  if (asked !== "install" && !(asked === "add" && PACKAGE_WORDS.test(next))) return null;
  const isNamed = kind === "code" || PACKAGE_WORDS.test(next);
  const previous = words[index - 1]?.text ?? "";
  const isPackage = (kind === "code" || PACKAGE_WORDS.test(previous) || isNamed) && PACKAGE.test(raw);
  return isPackage && isNamed && !NO_PACKAGE.test(raw) ? { role: "package", text: raw, start, end } : null;
}

/** "The Read tool"; in words alone `Read` is a verb. */
function isTool(raw: string, kind: Reading["kind"], next: string): boolean {
  return raw.startsWith("mcp__") || (isToolName(raw) && (kind === "code" || /^tools?$/u.test(next)));
}

/** Constants look like variables of the environment: somebody has to say so. */
function isEnvironmentNear(words: readonly Reading[], index: number): boolean {
  return words.slice(Math.max(0, index - REACH), index + REACH).some(({ text }) => ENVIRONMENT.test(text));
}

/** Words before "package" that are no name of one. */
const NO_PACKAGE =
  /^(?:the|a|an|this|that|these|required|missing|following|any|all|each|every|python|npm|node|new|other|latest|external|additional|extra|necessary|needed|mcp|system|whatever|correct|right|your|own)$/iu;
