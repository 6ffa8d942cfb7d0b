import type { SourceFacts } from "../../core/source-facts.ts";
import { isReportingHeading } from "../../languages/prose/headings.ts";
import { readStance } from "../../languages/prose/stance.ts";
import type { SentenceFact } from "../../languages/markdown/facts.ts";

/**
 * How a sentence stands in its text. `forbidden`: what hands over to it says that it must not be done. `reported`: it
 * tells of others, or is listed as what to look for. `meant`: everything else, a heading's words aside.
 */
export type Standing = "meant" | "forbidden" | "reported" | "title";

/** An item that gives an order of its own, whatever list it stands in. */
const OWN_ORDER = /\b(?:please|always|then|also|now|finally|make sure|you (?:must|should|need to|have to|will))\b/iu;
const HANDS_OVER = /[:：][*_\s]*$/u;

/** Says of each sentence of a text, in order, how it stands. */
export function standingsOf(
  sentences: readonly SentenceFact[],
  { scopes }: Pick<SourceFacts, "scopes">,
): readonly Standing[] {
  let lead: Standing = "meant";
  return sentences.map((sentence): Standing => {
    const { text, place, section, addressee } = sentence;
    if (place === "heading") {
      lead = "meant";
      return "title";
    }
    const isListed = place === "item" || place === "cell";
    const own = isListed ? lead : "meant";
    if (HANDS_OVER.test(text)) lead = standingOfLead(text);
    else if (!isListed) lead = "meant";
    if (addressee === "third-party" || text.endsWith("?")) return "reported";
    if (own !== "meant") return own;
    if (!isListed || OWN_ORDER.test(text)) return "meant";
    return isReportingHeading(scopes[section]?.name ?? "") ? "reported" : "meant";
  });
}

/** How a report begins: "Added …", "I built …", "This session's tasks were: …"; not "Added files are …". */
const REPORT =
  /^[*_>\s-]*(?:(?:Added|Built|Fixed|Implemented|Wrote|Made|Refactored|Shipped|Finished|Improved|Wired|Gave|Spent|Noticed|Learned)\b|(?:I|We) (?:\w+ed|built|wrote|made|gave|spent|kept|found)\b|(?:This|That|The last|Today's|Yesterday's) (?:session|day|run|iteration)(?:'s)?\b[^:.]{0,60}\b(?:was|were|had|did)\b)(?![^.;:,—]{0,60}\b(?:is|are|goes?|gets?|belongs?)\b)/u;
/** With these a report turns to its reader, whatever it tells before. */
const TURNS = /\b(?:please|always|never|make sure|you(?:'ll)?|must|should|have to|needs? to)\b/iu;

/** Whether a sentence tells what its writer did. What it names was used then; who reads it is asked for nothing. */
export function isReport({ text, polarity }: Pick<SentenceFact, "text" | "polarity">): boolean {
  return polarity === "statement" && REPORT.test(text) && !TURNS.test(text);
}

function standingOfLead(lead: string): Standing {
  const stance = readStance(lead.replace(HANDS_OVER, ""));
  return stance === "forbids" ? "forbidden" : stance === "reports" ? "reported" : "meant";
}
