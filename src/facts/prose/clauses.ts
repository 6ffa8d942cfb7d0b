import { NOUN_PHRASES, VERB_FORMS, type VerbEntry } from "./lexicon/lexicon.ts";
import { readWords, type Word } from "./words.ts";

/** A word with what it can stand for in a pattern: names of classes, `NOT-`, `BE-` and `IS-` before those of verbs. */
export interface Reading extends Word {
  readonly classes: ReadonlySet<string>;
  /** Number of its clause in the sentence: a gap in a pattern does not leave a clause. */
  readonly clause: number;
}

/** These make what follows a condition or a reason: its verbs are not asked for. */
const SUBORDINATES = new Set(
  `if when whenever once unless until while because since before after although though whereas which who where as`.split(
    " ",
  ),
);
const OBLIGES = new Set("must should shall you we agent assistant claude model ai let you'll".split(" "));
/** With these a subject that is not the agent only tells what happens: "doing so will delete …". */
const ALLOWS = new Set("will can may could might".split(" "));
const OBLIGATIONS = new Set(
  `need needs have has remember sure is are free going supposed required expected able allowed instructed ought want wants
  used okay ok reason`.split(/\s+/u),
);
const JOINS = new Set([",", "and", "or", "but", "then", "&", "/"]);
const ADVERBS = new Set(
  `also then always first just please now simply instead afterwards again either next finally only still even once directly
  kindly immediately quietly silently straight never not don't dont don’t do therefore thus rather already`.split(/\s+/u),
);
const NEGATIONS = new Set(
  `not never don't don’t dont doesn't doesn’t needn't shouldn't shouldn’t mustn't mustn’t cannot can't can’t won't won’t
  without avoid nobody neither nor`.split(/\s+/u),
);
/** "Never forget to …" asks for it. */
const UNDOES_NEGATION = new Set("forget hesitate fail neglect miss".split(" "));
/** "Not merely …" denies nothing. */
const WEAKENS_NEGATION = new Set("only just merely simply".split(" "));
const BE = new Set("be been being get gets".split(" "));
const IS = new Set("is are was were".split(" "));
const BEFORE_GERUND = new Set("by start keep begin consider continue try".split(" "));
const ENDS_NEGATION = new Set("instead just then so because".split(" "));
const AGENTS = new Set("agent assistant claude model it you we".split(" "));
const YEAR = /^20[2-9]\d$/u;
const NO_CLASSES: ReadonlySet<string> = new Set();

/** Where the reading of a sentence stands: what a word means depends on what stood before it. */
interface Position {
  clause: number;
  isCondition: boolean;
  negation: "none" | "open" | "gerund";
}

/** Reads the words of a sentence with what they can stand for. */
export function readClauses(sentence: string): readonly Reading[] {
  const words = readWords(sentence);
  const nouns = findNouns(words);
  const at: Position = { clause: 0, isCondition: false, negation: "none" };
  return words.map((word, index) => {
    move(at, words, index);
    const verb = at.isCondition ? [] : readVerb(words, index, at);
    const isVerb = verb.some((name) => !name.startsWith("IS-"));
    const own = isVerb ? verb : [...verb, ...(nouns[index] ?? [])];
    const classes = own.length === 0 && kindClasses(word).length === 0 ? NO_CLASSES : new Set([...own, ...kindClasses(word)]);
    return { ...word, classes, clause: at.clause };
  });
}

function kindClasses({ kind, text }: Word): readonly string[] {
  switch (kind) {
    case "url":
      return ["URL"];
    case "address":
      return ["ADDRESS"];
    case "path":
      return ["PATH"];
    case "code":
      return text.includes("/") || /\.\w{1,8}$/u.test(text) ? ["CODE", "PATH"] : ["CODE"];
    case "word":
      return YEAR.test(text) ? ["YEAR"] : [];
    case "mark":
      return [];
  }
}

function move(at: Position, words: readonly Word[], index: number): void {
  const { text, kind } = words[index] ?? { text: "", kind: "mark" };
  const next = words[index + 1]?.text ?? "";
  if (kind === "mark" && /[;:—–()]/u.test(text)) {
    at.clause += 1;
    at.isCondition = false;
    at.negation = "none";
  } else if (text === ",") {
    if (at.isCondition) {
      at.clause += 1;
      at.isCondition = false;
      at.negation = "none";
    }
    if (/^(?:and|but|then|just|also|always|instead|so)$/u.test(next)) at.negation = "none";
  } else if (SUBORDINATES.has(text)) {
    at.clause += 1;
    at.isCondition = true;
  } else if (text === "but") {
    at.clause += 1;
    at.negation = "none";
  } else if (text === "so") {
    at.clause += 1;
    at.isCondition = next === "that";
    at.negation = "none";
  } else if (ENDS_NEGATION.has(text)) {
    at.negation = "none";
  } else if (NEGATIONS.has(text) && !WEAKENS_NEGATION.has(next)) {
    // What must not be done without something asks for that.
    if (text !== "without") at.negation = "open";
    else if (at.negation === "none") at.negation = "gerund";
    else at.negation = "none";
  } else if (text === "no" && (next === "need" || next === "reason" || next === "longer")) {
    at.negation = "open";
  }
}

/** The classes of a verb where it asks for something; none where it only tells. */
function readVerb(words: readonly Word[], index: number, at: Position): readonly string[] {
  const entries = VERB_FORMS.get(words[index]?.text ?? "");
  if (words[index]?.kind !== "word") return [];
  if (words[index]?.text === "do" && NEGATIONS.has(words[index + 1]?.text ?? "")) return [];
  if (UNDOES_NEGATION.has(words[index]?.text ?? "")) at.negation = "none";
  if (entries === undefined) return [];
  const before = skipAdverbs(words, index - 1);
  const previous = words[before]?.text ?? "";
  return entries.flatMap((entry) => classify(entry, words, before, previous, at));
}

function classify(
  { base, form, classes: own }: VerbEntry,
  words: readonly Word[],
  before: number,
  previous: string,
  at: Position,
): readonly string[] {
  const isOpen = at.negation === "open";
  const classes = [...own, base];
  switch (form) {
    case "base": {
      if (!isAsked(words, before)) return [];
      if (at.negation === "gerund") at.negation = "none";
      return at.negation === "open" ? classes.map((name) => `NOT-${name}`) : [...own, `DO-${base}`];
    }
    case "gerund":
      if (at.negation === "gerund" || previous === "avoid" || (previous === "of" && words[before - 1]?.text === "instead"))
        return classes.map((name) => `NOT-${name}`);
      return BEFORE_GERUND.has(previous) ? classes : [];
    case "past":
      if (BE.has(previous)) return classes.map((name) => (isOpen ? `NOT-BE-${name}` : `BE-${name}`));
      return IS.has(previous) && !isOpen ? classes.map((name) => `IS-${name}`) : [];
    case "present":
      return AGENTS.has(previous) && previous !== "it" ? classes.map((name) => (isOpen ? `NOT-${name}` : name)) : [];
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
    const { text = "", kind } = words[index] ?? {};
    if (kind !== "word" || !(ADVERBS.has(text) || /.{3}ly$/u.test(text))) break;
    index -= 1;
  }
  return index;
}

/** The classes of each word as a noun; those of a phrase stand at its last word. */
function findNouns(words: readonly Word[]): readonly (readonly string[] | undefined)[] {
  const found: string[][] = [];
  for (let index = 0; index < words.length; index++) {
    const entries = NOUN_PHRASES.get(dropGenitive(words[index]?.text) ?? "") ?? [];
    for (const entry of entries) {
      const last = index + entry.words.length - 1;
      if (!entry.words.every((text, offset) => dropGenitive(words[index + offset]?.text) === text)) continue;
      found[last] = [...(found[last] ?? []), ...entry.classes];
    }
  }
  return found;
}

function dropGenitive(text: string | undefined): string | undefined {
  return text?.replace(/(?<=..)['’]s?$/u, "");
}
