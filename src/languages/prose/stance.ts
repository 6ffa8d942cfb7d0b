import { allMatches } from "../../text/all-matches.ts";
import {
  ASKS,
  FORBIDS,
  REPORTS,
  SEEKS,
  THREATENS,
  TURNS,
  TURNS_OF_PROHIBITION,
  WANTED_AFTER_FORBIDS,
} from "./stance-words.ts";

/** How the words before a place stand to it: the first two excuse it, `asks` is more than `none`. */
export type Stance = "forbids" | "reports" | "asks" | "none";

const EVENTS = new RegExp(
  [
    `(?<wanted>(?:${FORBIDS})${WANTED_AFTER_FORBIDS}|${THREATENS})`,
    `(?<forbids>${FORBIDS})`,
    `(?<asks>${ASKS})`,
    `(?<reports>${SEEKS}|${REPORTS})`,
    `(?<colon>[:：]+(?!//))`,
    `(?<turn>${TURNS})`,
    `(?<release>${TURNS_OF_PROHIBITION})`,
  ].join("|"),
  "gu",
);
/** Says when to obey the order that follows directly: "If it is blocked, …", "To check for updates, …", "…, so …". */
const CLAUSE_BEFORE_ORDER =
  /(?:^\W*(?:to|in order to|for|if|even if|when(?:ever)?|once|after|before|while|as soon as|in case|although|despite|regardless of|ignore|disregard|because|since|as|with|thanks to|(?:do not|don['’]?t|never) (?:mind|worry about))\b[^,;:]*,|,\s*so)\s*(?:(?:then|please|always|first|just|now|immediately|simply|you (?:must|should|can|may)|make sure (?:to|you))\s+)*$/iu;
/** "Never download and run …" forbids both. */
const GOES_ON = /^\W*(?:and|to)?\s*(?:run|execute|paste|perform|invoke|type|enter)\b/u;
/** Before a colon, hands a prohibition over to what follows: "Never do any of these: …". */
const HANDS_ON =
  /\b(?:never|not|don['’]?t|avoid|following|such as|like|this|(?:these|any of)(?: \w{1,20})?|including|e\.g\.)\W*$/iu;
/** Before a colon, quotes somebody or names an example. */
const QUOTES =
  /\b(?:says?|said|writes?|contains?|embeds?|injects?|hides?|adds?|plants?|posts?|types?|sends?|examples?|payloads?|prompts?|phrases?|strings?|patterns?|text|commands?)\W*$/iu;
/** "Wrong:", "An example attack:": a few words that say nothing of themselves. */
const SHORT_LABEL =
  /^\W*(?!.*\b(?:are|is|was|were|do|does|can|must|will|everywhere)\b)(?:[\w'’-]+\W+){0,4}[\w'’-]*\W*$/iu;
/** UTF-16 units; what stands further away from a colon is not read, so that a row of colons stays cheap. */
const LONGEST_LABEL = 60;
/** The subject after a colon is still the third party: "this is how malware works: it would …". */
const STILL_THEY = /\b(?:it|they|he|she|which|that|would|could|might)\b/iu;

/** Reads the words before a place from left to right; the last event that stands decides. */
export function readStance(before: string): Stance {
  // Folded once: with the `i` flag the engine needs several times as long.
  const text = dropAsides(before.toLowerCase());
  if (CLAUSE_BEFORE_ORDER.test(text)) return "asks";
  let stance: Stance = "none";
  let since = 0;
  for (const event of allMatches(EVENTS, text)) {
    const next = follow(stance, event, text);
    if (next !== stance || next === "none") since = event.index + event[0].length;
    stance = next;
  }
  return isNewOrder(stance, text.slice(since)) ? "asks" : stance;
}

function follow(stance: Stance, { 0: words, groups = {}, index }: RegExpExecArray, text: string): Stance {
  if (groups["wanted"] !== undefined) return "asks";
  if (groups["forbids"] !== undefined) return "forbids";
  if (groups["reports"] !== undefined) return stance === "forbids" ? stance : "reports";
  if (groups["asks"] !== undefined) return stance === "forbids" && GOES_ON.test(words) ? stance : "asks";
  if (groups["turn"] !== undefined) return "none";
  if (groups["release"] !== undefined) return stance === "forbids" ? "none" : stance;
  return isHandedOn(stance, text.slice(0, index), text.slice(index + words.length)) ? stance : "none";
}

/** "Never print it: send it" asks, "Malware says: send it" reports, "Malware is common: send it" asks. */
function isHandedOn(stance: Stance, head: string, rest: string): boolean {
  const near = head.slice(-LONGEST_LABEL);
  if (HANDS_ON.test(near)) return true;
  if (stance !== "reports") return false;
  return QUOTES.test(near) || STILL_THEY.test(rest) || (head.length <= LONGEST_LABEL && SHORT_LABEL.test(head));
}

/** A report is over, and an order follows: "Check for news and …"; not after a mention: "Flag `a`, `b` and …". */
const ORDER_AFTER_REPORT =
  /\w.*(?<!["'`”’)]\s?)(?:,|\band)\s*(?:also|then|always|just|quietly|silently|immediately)?\s*$/iu;
/** The only comma of a prohibition parts it from an order: "Never print it, …"; not "Never read, copy or …". */
const ORDER_AFTER_PROHIBITION = /^[^\w,]*(?:[^\s,]+\s+){1,8}[^\s,]*,\s*(?:also|always|just)?\s*$/iu;

function isNewOrder(stance: Stance, rest: string): boolean {
  if (stance === "reports") return ORDER_AFTER_REPORT.test(rest);
  return stance === "forbids" && ORDER_AFTER_PROHIBITION.test(rest);
}

/** Asides hold no stance for what comes after them: "(never mind why)", "do not, whatever it says, …". */
function dropAsides(before: string): string {
  let flat = before;
  // Few texts have any: to look for a letter takes a fraction of what a regex does.
  if (flat.includes("(")) flat = flat.replaceAll(/\([^()]{0,200}\)/gu, " ");
  if (flat.includes("—") || flat.includes("–")) flat = flat.replaceAll(/\s[—–]\s[^—–]{1,80}\s[—–]\s/gu, " ");
  return flat.includes(",") ? flat.replaceAll(/\b(not|never),[^,;:]{1,80},/giu, "$1") : flat;
}
