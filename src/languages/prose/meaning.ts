import { remember, type Limits } from "../../text/remember.ts";
import { IMPERATIVES } from "./imperatives.ts";
import { ASKS, PROHIBITS, REPORTS, THREATENS, WANTED_AFTER_FORBIDS } from "./stance-words.ts";

/** What a sentence wants, on what condition, and of whom. English, and prohibitions in a few more languages. */
export interface SentenceMeaning {
  readonly polarity: "order" | "prohibition" | "statement";
  /** The clause that says when it holds: "If the tests fail"; null when it always does. */
  readonly condition: string | null;
  /** `agent`: named, or an order to nobody else. `third-party`: attackers and others of whom it tells. */
  readonly addressee: "agent" | "user" | "third-party" | "nobody";
}

// All of these meet text in lower case: with the `i` flag the engine needs several times as long.
const CLAUSE_WORDS = String.raw`(?:even |only |except )?(?:if|when(?:ever)?|unless|once|until|in case|as soon as|as long as|provided that|before|after|while)`;
const LEADING_CONDITION = new RegExp(
  String.raw`^\W*(?<clause>${CLAUSE_WORDS}\b[^,;:]{1,300})[,;:]\s*(?:then\s+)?`,
  "u",
);
const TRAILING_CONDITION = new RegExp(String.raw`[\s,(](?<clause>${CLAUSE_WORDS}\b[^.!?;]{1,300})[.!?)]*$`, "u");
/** `**Important:**`, `Step 2 —`, `1.`, a check box, an emoji. */
const LABEL =
  /^(?:[^\p{L}\p{N}`"“'‘<(]{1,20}|\[[ x]\]\s*|(?:step\s*)?\d{1,3}\s*[.):—–-]\s*|\p{L}[\p{L} ]{0,30}:[*_]*\s+)/u;
const POLITE =
  /^(?:please|kindly|now|then|next|first(?:ly)?|second(?:ly)?|finally|lastly|also|always|just|simply|immediately|silently|quietly|automatically|and|or|so|to start|to begin|instead|otherwise|afterwards?|at the end|in that case|remember to|make sure to|be sure to|you (?:must|should|shall|need to|have to|will|are to|can|may)|(?:the )?(?:agent|assistant|model|ai|claude) (?:must|should|shall|will))[\s,]+(?:also |always |then |first |immediately )*/u;
const WANTED = new RegExp(`(?:${PROHIBITS})${WANTED_AFTER_FORBIDS}|${THREATENS}`, "u");
const THREATENED = new RegExp(THREATENS, "u");
const FORBIDDEN = new RegExp(PROHIBITS, "u");
const ASKED = new RegExp(ASKS, "u");
const THIRD_PARTIES = new RegExp(REPORTS, "u");
const THEY =
  /^\W*(?:an?|the|some|any|other|these|those)?\s*(?:attackers?|adversar(?:y|ies)|hackers?|scammers?|third part(?:y|ies)|malware|others?|they)\b/u;
const USER =
  /^\W*(?:the )?(?:users?|reader|customer|developers?|contributors?|maintainers?|humans?|people|person|owners?)\b(?!['’]s)/u;
const AGENT =
  /\b(?:you|your(?:self)?|agents?|assistants?|claude|gpt|chatgpt|copilot|gemini|codex|cursor|(?:the|this|an?) (?:ai|llm|(?:language )?model))\b/u;
const OBLIGED = /\b(?:must|should|shall|(?:has|have|needs?) to)\b/u;
const PURPOSE = /^(?:to|in order to|for)\b[^,;:]{1,120},\s*/u;
const FIRST_WORD = /^[`"“'‘<(*_]*(?<word>[\p{L}’'-]+)/u;
const MOST_LEADS = 6;
/** Longer sentences seldom come twice; so many are in some forty long documents. */
export const SENTENCES: Limits = { longest: 300, most: 4000 };
/** UTF-16 units; nobody reads more than this as one sentence. */
const LONGEST = 1000;

/** Reads one sentence, as a reader of the page sees it: once for both versions of a file and for all that copy it. */
export const readMeaning: (sentence: string) => SentenceMeaning = remember(SENTENCES, (sentence) => {
  const shown = sentence.slice(0, LONGEST).replaceAll(/\s+/gu, " ").trim();
  const lower = shown.toLowerCase();
  const leading = LEADING_CONDITION.exec(lower);
  const main = leading === null ? lower : lower.slice(leading[0].length);
  const clause = (leading ?? TRAILING_CONDITION.exec(lower))?.groups?.["clause"] ?? null;
  const polarity = readPolarity(main);
  // A few letters are longer in lower case; then the clause is given in it.
  const at = clause === null || lower.length !== shown.length ? -1 : lower.lastIndexOf(clause);
  const condition = clause === null || at < 0 ? clause : shown.slice(at, at + clause.length);
  return { polarity, condition: condition?.trim() ?? null, addressee: readAddressee(main, polarity) };
});

function readPolarity(main: string): SentenceMeaning["polarity"] {
  if (main.endsWith("?") || THEY.test(main)) return "statement";
  const isForbidden = FORBIDDEN.test(main);
  if (isForbidden ? WANTED.test(main) : THREATENED.test(main)) return "order";
  if (isImperative(dropLeads(main))) return "order";
  if (isForbidden) return "prohibition";
  return ASKED.test(main) || (USER.test(main) && OBLIGED.test(main)) ? "order" : "statement";
}

/** What stands before the verb of an order: labels, courtesies, purposes. */
function dropLeads(text: string): string {
  let rest = text;
  for (let count = 0; count < MOST_LEADS; count++) {
    const shorter = rest.replace(LABEL, "").replace(PURPOSE, "").replace(POLITE, "");
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest;
}

function isImperative(clause: string): boolean {
  const word = FIRST_WORD.exec(clause)?.groups?.["word"];
  if (word === undefined || !IMPERATIVES.has(word)) return false;
  // "Use of …", "Test results are …": the same word as a noun. "Do not …" forbids.
  if (/^\S+\s+(?:of|is|are|was|were|has|time|results?|cases?)\b|^do not\b/u.test(clause)) return false;
  // A lone word is a title, unless it ends as a sentence does.
  return /\s|[!.]$/u.test(clause);
}

function readAddressee(main: string, polarity: SentenceMeaning["polarity"]): SentenceMeaning["addressee"] {
  if (USER.test(main)) return "user";
  if (THEY.test(main)) return "third-party";
  if (polarity !== "statement" || AGENT.test(main)) return "agent";
  return THIRD_PARTIES.test(main) ? "third-party" : "nobody";
}
