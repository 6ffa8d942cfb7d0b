import { readStance } from "../../languages/prose/stance.ts";
import type { Reading } from "./clauses.ts";
import type { Intent } from "./intents/intent.ts";
import { INTENTS, type IntentName } from "./intents/intents.ts";
import { VERBS } from "./lexicon/verbs.ts";
import { findMatches, indexPatterns } from "./pattern-index.ts";
import { parsePattern, type Match } from "./pattern.ts";

/** An intent that a sentence has, with the words that say so. */
export interface IntentRead {
  readonly intent: IntentName;
  /** Verb and object as said, without articles: "delete outdated files". */
  readonly object: string;
  /** Offsets in the sentence, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

const PATTERNS = indexPatterns(
  (Object.keys(INTENTS) as IntentName[]).flatMap((intent) =>
    INTENTS[intent].said
      .split("\n")
      .map((line) => line.trim())
      .flatMap((line) => [line, ...passiveOf(line)])
      .map((line) => ({ pattern: parsePattern(line), meaning: intent })),
  ),
);
/** Words without which an object says the same. */
const SMALL = new Set(
  `the a an this that these those its it their his her your our my of to for with in on at by from and or as is are be
  any every all each`.split(/\s+/u),
);
const LONGEST_OBJECT = 6;
/** What is said further before a place has no part in it, in UTF-16 units. */
const LONGEST_LEAD = 300;

/** What a sentence, with its words as read, tells an agent to do; each intent once, where it is said first. */
export function readIntents(sentence: string, words: readonly Reading[]): readonly IntentRead[] {
  // A fence that was never parted from its paragraph is code.
  if (sentence.includes("```")) return [];
  const found = new Map<IntentName, IntentRead>();
  for (const match of findMatches(PATTERNS, words)) {
    const intent = match.meaning;
    if (found.has(intent) || isSomethingElse(INTENTS[intent], words, match)) continue;
    if (isSaid(sentence, words, match)) found.set(intent, describeMatch(intent, words, match));
  }
  return [...found.values()];
}

/** "DELETE ... TRACE" is also said as "TRACE ... BE-DELETE". */
function passiveOf(line: string): readonly string[] {
  const [verb = "", gap, noun, ...rest] = line.split(" ");
  const isPlain = gap === "..." && noun !== undefined && rest.length === 0;
  return isPlain && Object.hasOwn(VERBS, verb) ? [`${noun} ... BE-${verb}`] : [];
}

function isSomethingElse(
  { unless = [], unlessAnywhere = [] }: Intent,
  words: readonly Reading[],
  { first, last }: Match,
): boolean {
  if (unless.length + unlessAnywhere.length === 0) return false;
  const clauses = [words[first]?.clause, words[last]?.clause];
  return words.some((word) => {
    const means = (name: string): boolean => name === word.text || word.classes.includes(name);
    return unlessAnywhere.some(means) || (clauses.includes(word.clause) && unless.some(means));
  });
}

/** Not within quotation marks, and not told of others: "flag pages that …". */
function isSaid(sentence: string, words: readonly Reading[], { own }: Match): boolean {
  const at = words[own]?.start ?? 0;
  const before = sentence.slice(Math.max(words[0]?.start ?? 0, at - LONGEST_LEAD), at);
  if (before.split('"').length % 2 === 0 || before.lastIndexOf("“") > before.lastIndexOf("”")) return false;
  const stance = readStance(before);
  // What a verb denies is in its classes; of other words only the stance says it.
  const isVerb = words[own]?.classes.some((name) => name === "ACT" || name.startsWith("NOT-")) ?? false;
  return stance !== "reports" && (isVerb || stance !== "forbids");
}

function describeMatch(intent: IntentName, words: readonly Reading[], { first, last }: Match): IntentRead {
  const object = words
    .slice(first, last + 1)
    .filter(({ kind, text }) => kind !== "mark" && !SMALL.has(text))
    .slice(0, LONGEST_OBJECT)
    .map(({ text }) => text)
    .join(" ");
  return { intent, object, start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}
