import { makeOnDemand, type Lookup } from "../../../text/on-demand.ts";
import { CIRCUMSTANCES } from "./circumstances.ts";
import { FORM_NAMES, inflect, type Form } from "./inflect.ts";
import { NOUNS } from "./nouns.ts";
import { VERBS } from "./verbs.ts";

/** What a word can be as a verb, with the names that it has in patterns: made once, since every sentence asks. */
export interface VerbEntry {
  readonly form: Form;
  /** Asked for: its classes, and `DO-` with itself. */
  readonly asked: readonly string[];
  /** Forbidden or left out: the same with `NOT-`. */
  readonly denied: readonly string[];
  /** To be done to what stands before. */
  readonly toBe: readonly string[];
  readonly notToBe: readonly string[];
  /** Done to what stands before, as the text tells it. */
  readonly done: readonly string[];
  /** Told in any other way: "it sends", "by sending", "to send"; and the same denied. */
  readonly told: readonly string[];
  readonly toldNot: readonly string[];
}

/** A noun or a phrase: its words, and what it stands for. */
export interface NounEntry {
  readonly words: readonly string[];
  readonly classes: readonly string[];
}

/**
 * Texts, `a b`, for each word: a list with objects in it takes five times as long to make, and a start makes thousands of
 * these and uses a few.
 */
type Table = Map<string, string>;

/** Names of classes by the base of a verb. */
const VERB_CLASSES: ReadonlyMap<string, string> = tabulate(VERBS, (verb) => [verb]);
/** `form:base` by the form. */
const FORMS: ReadonlyMap<string, string> = tabulateForms();
/** Names of classes by a noun or a phrase, and such by their first word. */
const NOUN_CLASSES: ReadonlyMap<string, string> = tabulate({ ...NOUNS, ...CIRCUMSTANCES }, numbersOf);
const PHRASES: ReadonlyMap<string, string> = tabulatePhrases();

const VERB: Lookup<Omit<VerbEntry, "form">> = makeOnDemand((base) => {
  const own = VERB_CLASSES.get(base)?.split(" ") ?? [];
  const names = [...own, base];
  const told = own.map((name) => `ANY-${name}`);
  const toldNot = own.map((name) => `ANY-NOT-${name}`);
  return {
    asked: [...own, `DO-${base}`, "ACT", ...told],
    denied: [...names.map((name) => `NOT-${name}`), ...toldNot],
    toBe: [...names.map((name) => `BE-${name}`), ...told],
    notToBe: [...names.map((name) => `NOT-BE-${name}`), ...toldNot],
    done: [...names.map((name) => `IS-${name}`), ...told],
    told,
    toldNot,
  };
});

/** Every verb that a word can be a form of, all forms of a verb with the same lists. `read` is base and past. */
export const VERB_FORMS: Lookup<readonly VerbEntry[]> = makeOnDemand((text) =>
  FORMS.get(text)
    ?.split(" ")
    .flatMap((entry) => {
      const [said, base = ""] = entry.split(":");
      const form = FORM_NAMES.find((name) => name === said);
      const verb = VERB.get(base);
      return form === undefined || verb === undefined ? [] : [{ form, ...verb }];
    }),
);

/** Nouns and phrases by the first word; longer ones first. */
export const NOUN_PHRASES: Lookup<readonly NounEntry[]> = makeOnDemand((first) =>
  PHRASES.get(first)
    ?.split(" ")
    .map((text) => ({ words: text.split("_"), classes: NOUN_CLASSES.get(text)?.split(" ") ?? [] }))
    .toSorted((a, b) => b.words.length - a.words.length),
);

function tabulate(classes: Readonly<Record<string, string>>, spell: (word: string) => readonly string[]): Table {
  const table: Table = new Map();
  for (const name of Object.keys(classes)) {
    for (const word of new Set(wordsOf(classes, name))) for (const text of spell(word)) add(table, text, name);
  }
  return table;
}

/** The words of a class; the name of another class in it stands for all of that one's. */
function wordsOf(classes: Readonly<Record<string, string>>, name: string): readonly string[] {
  const listed = classes[name]?.split(/\s+/u) ?? [];
  return listed.flatMap((word) => (classes[word] === undefined ? [word] : wordsOf(classes, word)));
}

function tabulateForms(): Table {
  const table: Table = new Map();
  for (const base of VERB_CLASSES.keys()) {
    for (const [text, form] of inflect(base)) add(table, text, `${form}:${base}`);
  }
  return table;
}

function tabulatePhrases(): Table {
  const table: Table = new Map();
  for (const text of NOUN_CLASSES.keys()) add(table, text.split("_", 1)[0] ?? "", text);
  return table;
}

function add(table: Table, key: string, entry: string): void {
  const known = table.get(key);
  table.set(key, known === undefined ? entry : `${known} ${entry}`);
}

/** Singular and plural. */
function numbersOf(noun: string): readonly string[] {
  if (noun.endsWith("=")) return [noun.slice(0, -1)];
  if (noun.endsWith("y") && /[^aeiou]y$/u.test(noun)) return [noun, `${noun.slice(0, -1)}ies`];
  return [noun, noun + (/(?:[sxz]|[cs]h)$/u.test(noun) ? "es" : "s")];
}
