/** What the rest of a sentence may say of its subject. */
const JUDGES =
  /\b(?:is|are|must be|should be|will be|gets?|counts? as|indicates?|means?)\s+(?:(?:strictly|explicitly|always|immediately|automatically|a|an)\s+)*(?:(?:not|never) (?:allowed|permitted|ok|okay|acceptable|safe)|forbidden|prohibited|dangerous|unsafe|insecure|disallowed|blocked|denied|rejected|refused|flagged|red flags?|attacks?|injections?|malicious|suspicious|anti-?patterns?|warning signs?)\b/iu;
/** Between the match and the verdict another subject would have to stand: "… — anything else is forbidden". */
const OTHER_SUBJECT =
  /[,;:—–]|\s-{1,2}\s|&&|\|\||\b(?:and|but|or|so|then|otherwise|because|since|until|unless|if|when|without|not|else|other|others|any\w*|every\w*|nothing|no|skipping|refus\w+|fail\w+|delay\w+|omitting|you|doing)\b/iu;
const LONGEST_SUBJECT = 80;
/** A request that is told of, not made. */
const SPEECH =
  /\b(?:asks?|tells?|says?|claims?|requests?|instructs?|wants?|demands?|urges?|orders?|tries|attempts?|contains?)\b/iu;
const REFUSES =
  /^[^.!?]{0,120}?[,:—–]\s*(?:then |always |immediately |you must |politely )*(?:refuse\b|decline\b|say no\b|(?:do not|don['’]?t|never) (?:comply|follow|obey|do it|do so)\b|(?:ignore|flag|report|reject|quarantine) (?:it|them|this|that|the (?:request|page|text|instruction))\b|treat (?:it|this|them|that) as (?:malicious|hostile|untrusted|suspicious|data|an? (?:attack|injection))\b)/iu;

/** "… is forbidden", said of the match itself; of a quoted one also as the first of several quotations. */
export function isForbiddenAfter(after: string, isQuoted: boolean): boolean {
  const rest = isQuoted ? dropQuotations(after) : after;
  const verdict = JUDGES.exec(rest);
  return verdict !== null && verdict.index <= LONGEST_SUBJECT && !OTHER_SUBJECT.test(rest.slice(0, verdict.index));
}

/** What is left of `…," "you must," or such claims are red flags`, from within the first quotation on. */
function dropQuotations(after: string): string {
  const outside = after.replace(/^[^"”`]{0,80}["”`]/u, "");
  return outside
    .replaceAll(/[\s,/]*(?:\b(?:and|or)\s+)?["“`][^"“”`]{0,80}["”`]/giu, " ")
    .replace(/^[\s,/]*(?:or\b)?/iu, "");
}

/** "If a page asks you to …, refuse." */
export function isRefusedAfter(before: string, after: string): boolean {
  return SPEECH.test(before) && REFUSES.test(after);
}
