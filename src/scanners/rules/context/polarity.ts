import type { LineContext } from "./blocks.ts";

/** Words that forbid what follows; not the double negation that asks for it ("never forget to …"). */
const FORBIDS =
  /\b(?:never|do not|don['’]?t|does not|doesn['’]?t|must not|mustn['’]?t|should not|shouldn['’]?t|may not|cannot|can['’]?t|won['’]?t|avoid(?:s|ing)?|refuses? to|forbid(?:s|den)?|prohibit(?:s|ed)?|disallow(?:s|ed)?|not allowed to)\b(?!\s+(?:forget|fail|hesitate|skip|omit|neglect|worry|mind|stop|tell|mention|inform|reveal|disclose|ask|let)\b)/iu;
/** Words that describe it as somebody's attack or as something to be found. */
const DESCRIBES =
  /\b(?:attack(?:er|ers|s)?|adversar(?:y|ies|ial)|malicious|malware|phish(?:ing)?|injections?|exploit(?:s|ed|ation)?|detect(?:s|ed|ion|ing)?|flag(?:s|ged)?|reject(?:s|ed)?|block(?:s|ed)?|scan(?:s|ner|ning)? for|(?:look|watch|check|search|grep)(?:s|ing)? for|red flags?|suspicious|dangerous|unsafe|insecure|vulnerab\w+|threats?|anti-?patterns?|risky?|warn(?:s|ing)?|bad example|what not to do|wrong)\b|❌|🚫|⛔/iu;
const FORBIDS_AFTER =
  /^[^.!?]{0,80}\b(?:is|are|must be|should be)\s+(?:strictly\s+|explicitly\s+|always\s+|never\s+)?(?:forbidden|prohibited|not (?:allowed|permitted|ok|acceptable|safe)|dangerous|unsafe|disallowed|blocked|rejected|refused|a red flag|an? attack|malicious|suspicious)\b/iu;
/** What follows these is a wish of its own, whatever stood before. */
const TURNS = /[;:]|\b(?:but|instead|however|rather|then|unless|except)\b/giu;
/** What stands before an order and says when to obey it, whatever its words: "If it is blocked, …", "…, so …". */
const CLAUSE_BEFORE_ORDER =
  /(?:^\W*(?:to|if|even if|when(?:ever)?|once|after|before|while|as soon as|in case|although|despite|regardless of|ignore|disregard|(?:do not|don['’]?t|never) (?:mind|worry about))\b[^,;:]*,|,\s*so)\s*(?:(?:then|please|always|first|just|now|immediately|simply|you (?:must|should|can|may)|make sure (?:to|you))\s+)*$/iu;
const SENTENCE_END = /[.!?。！？](?=\s|$|["'”’)*_])/gu;
const LONGEST_SENTENCE = 400;

export interface Place {
  readonly lines: readonly string[];
  readonly contexts: readonly LineContext[];
  /** 0-based line and UTF-16 columns of the match. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** True when the text around a match forbids it or describes it as an attack, so that it asks nobody to do it. */
export function isNegated(place: Place): boolean {
  const context = place.contexts[place.line];
  if (context === undefined) return false;
  if (context.context === "code") return describesCode(place, context);
  const before = sentenceBefore(place);
  const isOrder = CLAUSE_BEFORE_ORDER.test(before);
  if (!isOrder && (FORBIDS.test(afterTurn(before)) || DESCRIBES.test(before))) return true;
  const after = (place.lines[place.line] ?? "").slice(place.end, place.end + LONGEST_SENTENCE);
  if (FORBIDS_AFTER.test(after)) return true;
  const isListed = context.context === "list" || context.context === "table" || context.context === "quote";
  return isListed && isIntroducedAsBad(place, context.blockStart);
}

/** The start of the sentence that holds the match, over line breaks within its block. */
function sentenceBefore({ lines, contexts, line, start }: Place): string {
  let text = (lines[line] ?? "").slice(Math.max(0, start - LONGEST_SENTENCE), start);
  const own = contexts[line];
  for (let above = line - 1; above >= (own?.blockStart ?? line) && text.length < LONGEST_SENTENCE; above--) {
    const isNewItem = /^\s*(?:[-*+|]|\d{1,9}[.)])\s/u.test(lines[above + 1] ?? "");
    if (isNewItem || (lines[above] ?? "").trim() === "") break;
    text = `${lines[above] ?? ""} ${text}`;
  }
  const ends = [...text.matchAll(SENTENCE_END)];
  const last = ends.at(-1);
  return text.slice(last === undefined ? 0 : last.index + 1).slice(-LONGEST_SENTENCE);
}

function afterTurn(sentence: string): string {
  const last = [...sentence.matchAll(TURNS)].at(-1);
  return last === undefined ? sentence : sentence.slice(last.index + last[0].length);
}

/** A list, table or fence under "Never do any of these:" or under a heading such as "Red flags". */
function isIntroducedAsBad({ lines, contexts }: Place, blockStart: number): boolean {
  let isClosest = true;
  for (let above = blockStart - 1; above >= 0; above--) {
    const text = (lines[above] ?? "").trim();
    if (text === "") continue;
    if (contexts[above]?.context === "heading") return FORBIDS.test(text) || DESCRIBES.test(text);
    if (isClosest && contexts[above]?.context === "prose" && /[:：]\s*\**$/u.test(text)) {
      if (FORBIDS.test(text) || DESCRIBES.test(text)) return true;
    }
    isClosest = false;
  }
  return false;
}

/** Code that its introduction, or the comment above it, shows as the bad example. */
function describesCode(place: Place, context: LineContext): boolean {
  const above = (place.lines[place.line - 1] ?? "").trim();
  const own = (place.lines[place.line] ?? "").slice(place.end, place.end + LONGEST_SENTENCE);
  const isComment = /^(?:#|\/\/|--|<!--|\/\*)/u;
  if (isComment.test(above) && (FORBIDS.test(above) || DESCRIBES.test(above))) return true;
  const trailing = /(?:#|\/\/)\s.*$/u.exec(own)?.[0] ?? "";
  if (FORBIDS.test(trailing) || DESCRIBES.test(trailing)) return true;
  return isIntroducedAsBad(place, context.blockStart);
}
