import { findNouns } from "./find-nouns.ts";
import type { VerbEntry } from "./lexicon/lexicon.ts";
import { spelledClasses } from "./lexicon/spelling.ts";
import { readWords, type Word } from "./words.ts";

/** A word with what it can stand for in a pattern: names of classes, `NOT-`, `BE-` and `IS-` before those of verbs. */
export interface Reading extends Omit<Word, "known"> {
  readonly classes: readonly string[];
  /** Number of its clause in the sentence: a gap in a pattern does not leave a clause. */
  readonly clause: number;
}

const OBLIGES = new Set("must should shall you we i agent assistant claude model ai let you'll".split(" "));
/** With these a subject that is not the agent only tells what happens: "doing so will delete …". */
const ALLOWS = new Set("will can may could might".split(" "));
const OBLIGATIONS = new Set(
  `need needs have has remember sure is are free going supposed required expected able allowed instructed ought want wants
  used okay ok reason`.split(/\s+/u),
);
const JOINS = new Set([",", "and", "or", "but", "then", "&", "/"]);
/** "Never forget to …" asks for it. */
const UNDOES_NEGATION = new Set("forget hesitate fail neglect miss".split(" "));
/** "Not merely …" denies nothing. */
const WEAKENS_NEGATION = new Set("only just merely simply".split(" "));
const BE = new Set("be been being get gets".split(" "));
const IS = new Set("is are was were".split(" "));
const HAS = new Set("has have had having".split(" "));
/** "They get them inserted": somebody does it. */
const CAUSES = new Set("get gets have has".split(" "));
/** Between them: "gets all of these steps inserted". */
const FURTHEST_CAUSE = 4;
/** What follows "that" is what somebody is to be told. */
const SAYS = new Set("say says tell tells state mention note explain warn report write inform claim remind".split(" "));
const FURTHEST_SAYING = 3;
const BEFORE_GERUND = new Set("by start keep begin consider continue try".split(" "));
const BEFORE_TOLD = new Set("to will can may might could would do does did not they we people that".split(" "));
const BEFORE_NOUN = new Set(
  "the a an this that these those its his her our your their my of in on at by from with for to no any each all".split(
    " ",
  ),
);
const AGENTS = new Set("agent assistant claude model it you we i".split(" "));
const NONE: readonly string[] = [];
const URL: readonly string[] = ["URL"];
const LINK: readonly string[] = ["URL", "LINK"];
const ADDRESS: readonly string[] = ["ADDRESS"];
const PATH: readonly string[] = ["PATH"];
/** In English only names begin with a capital letter within a sentence, and headlines. */
const NAME = /^\p{Lu}\p{Ll}+$/u;
const NAMED: readonly string[] = ["NAME"];
const NUMBER: readonly string[] = ["NUMBER"];
const CODE: readonly string[] = ["CODE"];
const OUTER_PATH: readonly string[] = ["PATH", "OUTER"];
/** A place that is not below the folder at hand. */
const OUTER = /^(?:(?!\/tmp\b)[/~$%\\]|\.\.[/\\]|[a-z]:[/\\])/u;
const CODE_OUTER: readonly string[] = ["CODE", "PATH", "OUTER"];
const CODE_PATH: readonly string[] = ["CODE", "PATH"];

/** Behind a comma these begin something else than what was denied. */
const GOES_ON = new Set("and but then just also always instead so".split(" "));
const NO_NEED = new Set("need reason longer".split(" "));

/** Where the reading of a sentence stands: what a word means depends on what stood before it. */
interface Position {
  clause: number;
  /** In a condition nothing is said to happen; in a reason, a purpose or a relative clause it is told and not asked for. */
  mood: "main" | "told" | "condition";
  negation: "none" | "open" | "gerund";
}

/** Reads the words of a sentence with what they can stand for. */
export function readClauses(sentence: string): readonly Reading[] {
  const words = readWords(sentence);
  const nouns = findNouns(words);
  const at: Position = { clause: 0, mood: "main", negation: "none" };
  return words.map((word, index) => {
    move(at, words, index);
    const verb = at.mood === "condition" || word.kind !== "word" ? NONE : readVerb(words, index, at);
    const own = verb.length > 0 ? verb : kindClasses(word, index);
    const noun = nouns[index];
    // What is asked for is no noun: "test the copy".
    const isNoun = noun !== undefined && (own.length === 0 || !own.includes("ACT"));
    const spelled = spelledClasses(word);
    const asNamed = spelled.length > 0 ? join(own, spelled) : own;
    const { kind, text, raw, start, end } = word;
    // Written out: spreading an object costs more than all the rest.
    return { kind, text, raw, start, end, classes: isNoun ? join(asNamed, noun) : asNamed, clause: at.clause };
  });
}

/** Lists are kept as they are where they can be: what is looked up by a list is looked up once. */
function join(own: readonly string[], noun: readonly string[]): readonly string[] {
  return own.length === 0 ? noun : [...own, ...noun];
}

function kindClasses({ kind, text, raw, known }: Word, index: number): readonly string[] {
  switch (kind) {
    case "url":
      return text.includes("://") ? LINK : URL;
    case "address":
      return ADDRESS;
    case "path":
      return OUTER.test(text) ? OUTER_PATH : PATH;
    case "code":
      if (OUTER.test(text) && text.length > 1 && !/\s/u.test(text)) return CODE_OUTER;
      return text.includes("/") || /\.\w{1,8}$/u.test(text) ? CODE_PATH : CODE;
    case "word":
      return known.isNumber ? NUMBER : index > 0 && raw !== text && NAME.test(raw) ? NAMED : NONE;
    case "mark":
      return NONE;
  }
}

function move(at: Position, words: readonly Word[], index: number): void {
  const word = words[index];
  const role = word === undefined || word.kind === "code" ? undefined : word.known.role;
  if (word?.text === "that" && at.mood === "main" && isSaying(words, index)) at.mood = "told";
  if (word === undefined || role === undefined) return;
  const { text } = word;
  const next = words[index + 1]?.text ?? "";
  switch (role) {
    case "bracket":
      at.clause += 1;
      if (text === ")") at.negation = "none";
      break;
    case "break":
      at.clause += 1;
      at.mood = "main";
      at.negation = "none";
      break;
    case "comma":
      leaveSubordinate(at);
      if (GOES_ON.has(next)) at.negation = "none";
      break;
    case "subordinate":
      at.clause += 1;
      at.mood = "condition";
      break;
    case "relates":
      at.clause += 1;
      at.mood = "told";
      break;
    case "so":
      at.clause += 1;
      at.mood = next === "that" ? "told" : "main";
      at.negation = "none";
      break;
    case "but":
      at.clause += 1;
      at.negation = "none";
      break;
    case "asks":
      at.negation = "none";
      break;
    case "denies":
      if (!WEAKENS_NEGATION.has(next)) at.negation = "open";
      break;
    case "without":
      // What must not be done without something asks for that.
      at.negation = at.negation === "none" ? "gerund" : "none";
      break;
    case "no":
      if (NO_NEED.has(next)) at.negation = "open";
      break;
  }
}

/** "Say that …", "tell the user that …". */
function isSaying(words: readonly Word[], index: number): boolean {
  return words
    .slice(Math.max(0, index - FURTHEST_SAYING), index)
    .some(({ kind, text }) => kind === "word" && SAYS.has(text));
}

function leaveSubordinate(at: Position): void {
  if (at.mood === "main") return;
  at.clause += 1;
  at.mood = "main";
  at.negation = "none";
}

/** The classes of a verb: all where it asks for something, where it only tells those that say so. */
function readVerb(words: readonly Word[], index: number, at: Position): readonly string[] {
  const word = words[index];
  const entries = word?.known.verbs;
  if (entries === undefined || (word?.text === "do" && words[index + 1]?.known.role === "denies")) return NONE;
  const before = skipAdverbs(words, index - 1);
  if (entries.length === 1 && entries[0] !== undefined) return classify(entries[0], words, index, before, at);
  return entries.flatMap((entry) => classify(entry, words, index, before, at));
}

function classify(
  entry: VerbEntry,
  words: readonly Word[],
  index: number,
  before: number,
  at: Position,
): readonly string[] {
  const deniesObject = words[index + 1]?.text === "no";
  const asked = at.mood === "main" ? classifyAsked(entry, words, before, at, deniesObject) : NONE;
  if (asked.length > 0) return asked;
  if (!isTold(entry.form, words, index, before)) return NONE;
  return at.negation === "none" ? entry.told : entry.toldNot;
}

function classifyAsked(
  { form, asked, denied, toBe, notToBe, done }: VerbEntry,
  words: readonly Word[],
  before: number,
  at: Position,
  deniesObject: boolean,
): readonly string[] {
  const previous = words[before]?.text ?? "";
  // "Keep no copy" forbids as much as "never keep a copy".
  const isOpen = at.negation === "open" || deniesObject;
  switch (form) {
    case "base": {
      if (!isAsked(words, before)) return NONE;
      if (at.negation === "gerund") at.negation = "none";
      return isOpen ? denied : asked;
    }
    case "gerund":
      if (
        at.negation === "gerund" ||
        previous === "avoid" ||
        (previous === "of" && words[before - 1]?.text === "instead")
      )
        return denied;
      return BEFORE_GERUND.has(previous) ? asked : NONE;
    case "past": {
      // "Has been sent" tells what happened.
      if (previous === "been" && HAS.has(words[skipAdverbs(words, before - 1)]?.text ?? ""))
        return isOpen ? NONE : done;
      if (BE.has(previous) || isCaused(words, before)) return isOpen ? notToBe : toBe;
      // How a specification forbids: "the user is not asked".
      return IS.has(previous) ? (isOpen ? notToBe : done) : NONE;
    }
    case "present":
      return AGENTS.has(previous) && previous !== "it" ? (isOpen ? denied : asked) : NONE;
  }
}

/** Whether somebody gets something done: "they get the steps inserted". Nothing but a noun stands between. */
function isCaused(words: readonly Word[], before: number): boolean {
  for (let at = before; at > before - FURTHEST_CAUSE; at--) {
    const word = words[at];
    if (word === undefined || word.kind === "mark" || word.known.role !== undefined) return false;
    if (CAUSES.has(word.text)) return at < before && words[at - 1]?.text !== "to";
  }
  return false;
}

/** Forms of verbs that are nouns as well are none behind an article or a preposition: "the report", "of copies". */
function isTold(form: VerbEntry["form"], words: readonly Word[], index: number, before: number): boolean {
  const previous = words[before]?.text ?? "";
  switch (form) {
    case "base":
      return BEFORE_TOLD.has(previous);
    case "present":
      return before >= 0 && !BEFORE_NOUN.has(previous) && words[index + 1]?.text !== "of";
    case "past":
    case "gerund":
      return true;
  }
}

/** The base form asks at the start of a clause, after a modal verb and in a row of such verbs. */
function isAsked(words: readonly Word[], before: number): boolean {
  const word = words[before];
  if (word === undefined || (word.kind === "mark" && word.text !== "-" && word.text !== "/")) return true;
  if (word.kind !== "word") return false;
  if (JOINS.has(word.text) || OBLIGES.has(word.text) || word.text === "so") return true;
  if (ALLOWS.has(word.text)) return AGENTS.has(words[skipAdverbs(words, before - 1)]?.text ?? "");
  if (word.text !== "to") return /^\d+\.?$/u.test(word.text) && before === 0;
  const obliging = words[skipAdverbs(words, before - 1)]?.text ?? "";
  return OBLIGATIONS.has(obliging) || UNDOES_NEGATION.has(obliging);
}

function skipAdverbs(words: readonly Word[], from: number): number {
  let index = from;
  while (index >= 0) {
    const word = words[index];
    if (word?.kind !== "word" || !word.known.isAdverb) break;
    index -= 1;
  }
  return index;
}
