import type { Embedded } from "../../core/source-facts.ts";
import type { SentenceFact } from "../../languages/markdown/facts.ts";
import { readStance } from "../../languages/prose/stance.ts";
import type { Standing } from "./meant.ts";

const HANDS_OVER = /[:：][*_\s]*$/u;
/** "Now run the command above": then it is meant, whatever stood before it. */
const REFERS_BACK =
  /\b(?:run|execute|paste|perform|invoke|apply|use)\b[^.!?]{0,60}\b(?:above|earlier|previous|preceding|that (?:command|snippet|block|script|code|line)|those commands)\b/iu;
/** A sentence further than this before a fence does not hand over to it, in UTF-16 units. */
const NEAR = 6;
/** What is said further before a code span has no part in it, in UTF-16 units. */
const LONGEST_LEAD = 300;

/**
 * The code of a text that its reader is not to run: what a sentence forbids, or tells of others; what nobody runs is not
 * among it. All else counts as meant,
 * since an agent takes an example for an instruction.
 */
export function findUnmeantCode(
  embedded: readonly Embedded[],
  sentences: readonly SentenceFact[],
  standings: readonly Standing[],
  source: string,
): ReadonlySet<Embedded> {
  const unmeant = new Set<Embedded>();
  let recall: SentenceFact | null | undefined;
  let next = 0;
  for (const code of embedded) {
    while (next < sentences.length && (sentences[next]?.span.end ?? 0) < code.span.end) next += 1;
    if (code.language === "text" || code.language === "data") continue;
    const isInline = code.how === "inline";
    const index = isInline ? next : next - 1;
    const sentence = sentences[index];
    if (sentence === undefined) continue;
    // Most texts have no code that could be excused, and then nobody asks; null is an answer, and the same for all code.
    if (recall === undefined)
      recall = sentences.findLast(({ text, polarity }) => polarity === "order" && REFERS_BACK.test(text)) ?? null;
    if (recall !== null && recall.span.start > code.span.end) continue;
    const isExcused = isInline
      ? sentence.span.start <= code.span.start &&
        (isNamedInCondition(sentence, code) ||
          isExcusedInside(
            sentence,
            standings[index],
            source.slice(Math.max(sentence.span.start, code.span.start - LONGEST_LEAD), code.span.start),
          ))
      : code.span.start - sentence.span.end <= NEAR && isExcusedBehind(sentence);
    if (isExcused) unmeant.add(code);
  }
  return unmeant;
}

function isExcusedInside({ polarity }: SentenceFact, standing: Standing | undefined, before: string): boolean {
  if (standing === "forbidden" || standing === "reported") return true;
  if (polarity === "order") {
    const stance = readStance(before);
    return stance === "forbids" || stance === "reports";
  }
  return polarity === "prohibition";
}

/** "If `make` fails", "when others run `make`": it only says when something else is to be done. */
function isNamedInCondition({ condition, text }: SentenceFact, code: Embedded): boolean {
  const shown = `\`${code.text}\``;
  if (condition === null || /\byou(?:'|\b)/iu.test(condition) || !condition.includes(shown)) return false;
  return text.split(shown).length === 2;
}

function isExcusedBehind({ text }: SentenceFact): boolean {
  if (!HANDS_OVER.test(text)) return false;
  const stance = readStance(text.replace(HANDS_OVER, ""));
  return stance === "forbids" || stance === "reports";
}
