import { SENTENCES } from "../../languages/prose/meaning.ts";
import { remember } from "../../text/remember.ts";
import { readClauses, type Reading } from "./clauses.ts";
import type { IntentName } from "./intents/intents.ts";
import { readMentions, type Mention } from "./mentions.ts";
import { isForeign, readForeignIntents } from "./other-languages.ts";
import { readIntents, type IntentRead } from "./read-intents.ts";

/** What the words of a sentence say, wherever it stands. Offsets are UTF-16 units of the sentence. */
export interface Said {
  readonly intents: readonly IntentRead[];
  readonly foreign: readonly IntentName[];
  readonly mentions: readonly Mention[];
}

/** Nobody writes longer sentences: one is read in pieces, so that time stays linear. */
const MOST_WORDS = 200;

/** Reads a sentence, once for both versions of a file and for all that copy it. */
export const readSaid: (sentence: string) => Said = remember(SENTENCES, (text) => {
  const words = readClauses(text);
  return {
    intents: [...eachIntent(text, words)],
    foreign: isForeign(text, words) ? readForeignIntents(text.toLowerCase()) : [],
    mentions: readMentions(words),
  };
});

function* eachIntent(text: string, words: readonly Reading[]): Generator<IntentRead> {
  for (let from = 0; from < words.length; from += MOST_WORDS) {
    yield* readIntents(text, words.slice(from, from + MOST_WORDS));
  }
}
