import { inflect, type Form } from "./inflect.ts";
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
}

/** A noun or a phrase: its words, and what it stands for. */
export interface NounEntry {
  readonly words: readonly string[];
  readonly classes: readonly string[];
}

/** Every verb entry of each form, built once. `read` is base and past, so a text may have several. */
export const VERB_FORMS: ReadonlyMap<string, readonly VerbEntry[]> = buildVerbs();
/** By the first word; longer phrases first. */
export const NOUN_PHRASES: ReadonlyMap<string, readonly NounEntry[]> = buildNouns();

function buildVerbs(): ReadonlyMap<string, readonly VerbEntry[]> {
  const classes = new Map<string, string[]>();
  for (const [name, verbs] of Object.entries(VERBS)) {
    for (const verb of new Set(verbs.split(/\s+/u))) listOf(classes, verb).push(name);
  }
  const forms = new Map<string, VerbEntry[]>();
  for (const [base, own] of classes) {
    const names = [...own, base];
    const entry = {
      asked: [...own, `DO-${base}`, "ACT"],
      denied: names.map((name) => `NOT-${name}`),
      toBe: names.map((name) => `BE-${name}`),
      notToBe: names.map((name) => `NOT-BE-${name}`),
      done: names.map((name) => `IS-${name}`),
    };
    for (const [text, form] of inflect(base)) listOf(forms, text).push({ form, ...entry });
  }
  return forms;
}

function buildNouns(): ReadonlyMap<string, readonly NounEntry[]> {
  const classes = new Map<string, string[]>();
  for (const [name, nouns] of Object.entries(NOUNS)) {
    for (const noun of new Set(nouns.split(/\s+/u))) {
      for (const text of numbersOf(noun)) listOf(classes, text).push(name);
    }
  }
  const phrases = new Map<string, NounEntry[]>();
  for (const [text, own] of classes) {
    const words = text.split("_");
    listOf(phrases, words[0] ?? "").push({ words, classes: own });
  }
  for (const entries of phrases.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return phrases;
}

/** Singular and plural. */
function numbersOf(noun: string): readonly string[] {
  if (noun.endsWith("=")) return [noun.slice(0, -1)];
  if (/[^aeiou]y$/u.test(noun)) return [noun, `${noun.slice(0, -1)}ies`];
  return [noun, noun + (/(?:s|x|z|ch|sh)$/u.test(noun) ? "es" : "s")];
}

function listOf<T>(map: Map<string, T[]>, key: string): T[] {
  const known = map.get(key);
  if (known !== undefined) return known;
  const list: T[] = [];
  map.set(key, list);
  return list;
}
