import { readStance } from "../../languages/prose/stance.ts";
import type { Reading } from "./clauses.ts";
import { INTENTS, type IntentName } from "./intents/intents.ts";
import { VERBS } from "./lexicon/verbs.ts";
import { matchAt, parsePattern, startsOf, type Match, type Pattern } from "./pattern.ts";

/** An intent that a sentence has, with the words that say so. */
export interface IntentRead {
  readonly intent: IntentName;
  /** What it is done to, as said: "outdated files". */
  readonly object: string;
  /** Offsets in the sentence, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

interface Wanted {
  readonly intent: IntentName;
  readonly pattern: Pattern;
  readonly unless: readonly string[];
}

/** Patterns by the words and classes with which they can begin. */
const BY_START: ReadonlyMap<string, readonly Wanted[]> = indexPatterns();
/** Words without which an object says the same. */
const SMALL = new Set(
  `the a an this that these those its it their his her your our my of to for with in on at by from and or as is are be
  any every all each`.split(/\s+/u),
);
const LONGEST_OBJECT = 6;

/** What a sentence, with its words as read, tells an agent to do; each intent once, where it is said first. */
export function matchIntents(sentence: string, words: readonly Reading[]): readonly IntentRead[] {
  // A fence that was never parted from its paragraph is code.
  if (sentence.includes("```")) return [];
  const found = new Map<IntentName, IntentRead>();
  for (const [index, word] of words.entries()) {
    if (word.kind === "mark") continue;
    for (const start of [word.text, ...word.classes]) {
      for (const wanted of BY_START.get(start) ?? []) {
        if (found.has(wanted.intent)) continue;
        const read = readAt(wanted, sentence, words, index);
        if (read !== null) found.set(wanted.intent, read);
      }
    }
  }
  return [...found.values()];
}

function readAt(
  { intent, pattern, unless }: Wanted,
  sentence: string,
  words: readonly Reading[],
  index: number,
): IntentRead | null {
  const match = matchAt(pattern, words, index);
  if (match === null || isSomethingElse(unless, words, match) || !isSaid(sentence, words, match)) return null;
  return {
    intent,
    object: wordObject(words, match),
    start: words[match.first]?.start ?? 0,
    end: words[match.last]?.end ?? 0,
  };
}

function indexPatterns(): ReadonlyMap<string, readonly Wanted[]> {
  const index = new Map<string, Wanted[]>();
  for (const [intent, { said, unless = [] }] of Object.entries(INTENTS)) {
    for (const line of said.split("\n").flatMap((text) => [text.trim(), ...passiveOf(text.trim())])) {
      const pattern = parsePattern(line);
      for (const start of startsOf(pattern)) {
        const known = index.get(start);
        const wanted = { intent: intent as IntentName, pattern, unless };
        if (known === undefined) index.set(start, [wanted]);
        else known.push(wanted);
      }
    }
  }
  return index;
}

/** "DELETE ... TRACE" is also said as "TRACE ... BE-DELETE". */
function passiveOf(line: string): readonly string[] {
  const [verb = "", gap, noun, ...rest] = line.split(" ");
  const isPlain = gap === "..." && noun !== undefined && rest.length === 0;
  return isPlain && Object.hasOwn(VERBS, verb) ? [`${noun} ... BE-${verb}`] : [];
}

function isSomethingElse(unless: readonly string[], words: readonly Reading[], { first, last }: Match): boolean {
  if (unless.length === 0) return false;
  const clauses = new Set([words[first]?.clause, words[last]?.clause]);
  return words.some(
    (word) => clauses.has(word.clause) && unless.some((name) => name === word.text || word.classes.includes(name)),
  );
}

/** Not within quotation marks, and not told of others: "flag pages that …". */
function isSaid(sentence: string, words: readonly Reading[], { first }: Match): boolean {
  const before = sentence.slice(0, words[first]?.start ?? 0);
  if (before.split('"').length % 2 === 0 || before.lastIndexOf("“") > before.lastIndexOf("”")) return false;
  const stance = readStance(before);
  const isVerb = words[first]?.classes.some((name) => name === "ACT" || name.startsWith("NOT-"));
  return stance !== "reports" && (isVerb === true || stance !== "forbids");
}

function wordObject(words: readonly Reading[], { first, last }: Match): string {
  const said = words.slice(first, last + 1).filter(({ kind, text }) => kind !== "mark" && !SMALL.has(text));
  return said
    .slice(0, LONGEST_OBJECT)
    .map(({ text }) => text)
    .join(" ");
}
