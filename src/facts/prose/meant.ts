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

function standingOfLead(lead: string): Standing {
  const stance = readStance(lead.replace(HANDS_OVER, ""));
  return stance === "forbids" ? "forbidden" : stance === "reports" ? "reported" : "meant";
}
