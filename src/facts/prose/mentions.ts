import type { Reading } from "./clauses.ts";

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
const TOWARDS = new Set("to into in at under onto on".split(" "));
const VARIABLE = /^\$?\{?(?<name>[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\}?$/u;
const SHORT_VARIABLE = /^\$\{?(?<name>[A-Z][A-Z0-9_]*)\}?$/u;
const PACKAGE = /^@?[a-z0-9][\w.-]*(?:\/[\w.-]+)?(?:(?:==|@)[\w.^~-]+)?$/iu;
const PACKAGE_WORDS = /^(?:package|library|module|extension|plugin|plug-in|server|crate|gem)s?$/u;
const MCP_TOOL = /^mcp__\w+$/u;
const CODE_URL = /\bhttps?:\/\/[^\s"'`<>)]{1,400}/u;
const HTTP_METHOD = /^(?:get|post|put|patch|delete|curl|wget)\b/u;
/** A command needs a program; what is longer or has other marks is code. */
const COMMAND = /^[\w./~@-]{1,80}(?:\s[^\n]{1,400})?$/u;
/** Words from a verb to what it is done to. */
const REACH = 14;

/** What the words of a meant sentence name. */
export function readMentions(words: readonly Reading[]): readonly Mention[] {
  return words.flatMap((word, index) => readMention(words, word, index) ?? []);
}

function readMention(words: readonly Reading[], word: Reading, index: number): Mention | null {
  const of = (role: Mention["role"], text = word.raw): Mention => ({ role, text, start: word.start, end: word.end });
  const verb = findVerb(words, index);
  const asked = verb?.name ?? "";
  switch (word.kind) {
    case "url":
      return of(CONTACTS.has(asked) ? "url" : "link");
    case "address":
      return CONTACTS.has(asked) || verb === null ? of("url") : null;
    case "path":
      return readPath(words, word, index, verb);
    case "code":
      return readCode(words, word, index, verb);
    case "word":
      return readName(words, word, index, asked);
    case "mark":
      return null;
  }
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
  if (verb === null) return null;
  if (RUNS.has(verb.name) && verb.name !== "use") return { role: "command", text, start, end };
  const role = roleOfPath(words, index, verb);
  return role === null ? null : { role, text, start, end };
}

function roleOfPath(words: readonly Reading[], index: number, { name, at }: Verb): "read" | "write" | null {
  if (COPIES.has(name)) {
    return words.slice(at + 1, index).some(({ text }) => TOWARDS.has(text)) ? "write" : "read";
  }
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
  if (RUNS.has(verb.name) && COMMAND.test(raw) && (verb.name !== "use" || /\s/u.test(raw)))
    return { role: "command", text: raw, start, end };
  return classes.includes("PATH") && !/\s/u.test(raw) ? readPath(words, word, index, verb) : null;
}

/** Variables, tools and packages, which look alike in code and in words. */
function readName(words: readonly Reading[], word: Reading, index: number, asked: string): Mention | null {
  const { raw, kind, start, end } = word;
  const next = words[index + 1]?.text ?? "";
  if (MCP_TOOL.test(raw)) return { role: "tool", text: raw, start, end };
  const variable = (VARIABLE.exec(raw) ?? SHORT_VARIABLE.exec(raw))?.groups?.["name"];
  if (variable !== undefined) return asked === "" ? null : { role: "variable", text: variable, start, end };
  if (/^tools?$/u.test(next) && /^[A-Z]\w+$/u.test(raw) && asked !== "") return { role: "tool", text: raw, start, end };
  if (asked !== "install" && !(asked === "add" && PACKAGE_WORDS.test(next))) return null;
  const isNamed = kind === "code" || PACKAGE_WORDS.test(next);
  const previous = words[index - 1]?.text ?? "";
  const isPackage = (kind === "code" || PACKAGE_WORDS.test(previous) || isNamed) && PACKAGE.test(raw);
  return isPackage && isNamed && !NO_PACKAGE.test(raw) ? { role: "package", text: raw, start, end } : null;
}

/** Words before "package" that are no name of one. */
const NO_PACKAGE =
  /^(?:the|a|an|this|that|these|required|missing|following|any|all|each|every|python|npm|node|new|other|latest|external|additional|extra|necessary|needed|mcp|system|whatever|correct|right|your|own)$/iu;
