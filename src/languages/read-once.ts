import type { Language, SourceFacts } from "../core/source-facts.ts";
import type { OwnFacts } from "./load-analyser.ts";

/** Kept at most, in UTF-16 units of code: facts take some thirty times as many bytes. */
const KEPT = 200_000;
/** Others take less to read than to look up. */
const READ_ONCE: ReadonlySet<Language> = new Set<Language>(["python", "javascript", "typescript", "shell"]);

const known = new Map<string, OwnFacts>();
let units = 0;
/** Of facts that are given a second time, those that were given first. */
const firsts = new WeakMap<SourceFacts, SourceFacts>();

/**
 * What code inside a file says, read once: it is the same in both versions of most files, and copied from one to another.
 * The facts are an object of their own each time, since who knows more of them knows it of one place.
 */
export function readOnce(language: Language, text: string, analyse: (text: string) => OwnFacts): OwnFacts {
  if (!READ_ONCE.has(language) || text.length > KEPT / 4) return analyse(text);
  const key = `${language} ${text}`;
  const facts = known.get(key);
  if (facts !== undefined) {
    const source = { ...facts.source };
    firsts.set(source, facts.source);
    return { ...facts, source };
  }
  if (units > KEPT) {
    known.clear();
    units = 0;
  }
  // Names in the facts are parts of the text that is read: of this copy, so that none of them keeps the whole file.
  const read = analyse(key.slice(language.length + 1));
  known.set(key, read);
  units += text.length;
  return read;
}

/** The facts that were given first for the same code: what follows from facts alone is the same for both. */
export function firstFactsOf(facts: SourceFacts): SourceFacts {
  return firsts.get(facts) ?? facts;
}
