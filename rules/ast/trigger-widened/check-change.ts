import type { UnderstoodArtifact } from "../../../src/facts/artifact/artifact-facts.ts";
import { findFrontMatter } from "../../../src/languages/data/front-matter.ts";
import type { CheckChange, Hit } from "../../../src/scanners/ast/check.ts";

/** Words with which a description asks to be chosen whatever is wanted; a task of some kind ("any task that …") is none. */
const CLAIMS: readonly RegExp[] = [
  /\b(?:for|on|in|to|before|after|with) (?:every|each|all|any) (?:(?:user|other|single|new|incoming) )?(?:request|task|message|prompt|question|conversation|session|response|query|turn)s?\b(?! (?:of|that|which|with|in|on|about|to|for|where|requiring|involving|related|regarding))/giu,
  /\b(?:always|automatically) (?:use|invoke|load|run|call|activate|trigger|prefer) (?:this|the) (?:skill|tool|prompt|agent|command)\b(?! (?:when|if|to|for|on|before|after|whenever)\b)/giu,
  /\b(?:before|instead of|over|rather than) (?:any|all|every) other (?:skill|tool|agent)s?\b/giu,
  /\bwhatever the user (?:asks|says|wants|requests)\b|\bno matter what the user\b|\beven (?:if|when) (?:the user (?:does not|doesn't) ask|(?:it is )?not (?:relevant|related|asked))\b/giu,
];

/** Claims in the front matter of the head that the version before does not make. */
export const checkChange: CheckChange = function* ({ head, before }) {
  const known = new Set([...eachClaim(before)].map(({ key }) => key));
  for (const claim of eachClaim(head)) if (!known.has(claim.key)) yield claim;
};

function* eachClaim({ sources }: UnderstoodArtifact): Generator<Hit> {
  for (const source of sources) {
    const block = source.how === null && source.facts.language === "markdown" ? findFrontMatter(source.text) : null;
    if (block === null) continue;
    const fields = source.text.slice(block.start, block.end);
    for (const pattern of CLAIMS) {
      for (const { 0: words, index } of fields.matchAll(pattern)) {
        const start = block.start + index;
        const key = words.toLowerCase().replaceAll(/\s+/gu, " ");
        yield { source, span: { start, end: start + words.length }, key, detail: key };
      }
    }
  }
}
