import type { Span } from "../../core/span.ts";
import type { SentenceFact } from "../../languages/markdown/facts.ts";
import type { Reading } from "./clauses.ts";
import type { Standing } from "./meant.ts";
import { isForeign, isForeignProhibition } from "./other-languages.ts";
import { findMatches, indexPatterns } from "./pattern-index.ts";
import { parsePattern } from "./pattern.ts";

/**
 * What holds an agent back. `prohibition`: not to be done. `consent`: a person is asked first. `check`: something has to
 * pass first. `limit`: not more than so much.
 */
export interface Prohibition {
  readonly kind: "prohibition" | "consent" | "check" | "limit";
  /** The sentence's words in lower case with one space between them: line breaks, marks and emphasis do not matter. */
  readonly words: string;
  /** The words that carry its sense, sorted, each once: a reworded prohibition has most of them. */
  readonly topic: readonly string[];
  readonly span: Span;
}

type Held = Exclude<Prohibition["kind"], "prohibition">;

/** How it is said, one pattern a line; the first kind that fits counts. */
const SAID: Readonly<Record<Held, string>> = {
  consent: `ASK ... USER ... CONSENT
    ASK ... CONSENT
    ask/confirm/consult/check .. USER .... before/first
    before .... ask/consult ... USER
    before .... confirm ... with ... USER
    DO-get/DO-obtain/DO-request ... CONSENT
    USER ... must/should/has/have ... confirm/approve/agree
    only after/when/if/once ... USER .... confirms/approves/agrees/confirmed/approved/agreed
    only with ... CONSENT
    unless ... USER ... asks/asked/confirms/approves/agrees
    explicit CONSENT`,
  limit: `at most
    no more than
    not more than
    maximum of
    max of
    up to NUMBER
    limit ... to NUMBER
    never exceed
    not exceed
    must not NOT-exceed
    stop after NUMBER`,
  check: `VERIFY .... before/until
    before .... VERIFY
    RUN ... CHECK .... before/after/until
    before .... RUN ... CHECK
    after .... RUN ... CHECK
    only if/when/after/once ... CHECK
    CHECK ... must/should ?all pass
    must pass
    always VERIFY
    always RUN ... CHECK
    DO-ensure ... CHECK ... pass/passes`,
};
const KINDS = Object.keys(SAID) as Held[];
const PATTERNS = indexPatterns(
  KINDS.flatMap((kind) =>
    SAID[kind].split("\n").map((line) => ({ pattern: parsePattern(line.trim()), meaning: kind })),
  ),
);
const NEGATED = /^NOT-/u;
/** Words without which a prohibition says the same. */
const EMPTY = new Set(
  `the a an and or of to in on for with by at from this that these those it its is are be you your any all not never do does
  don't must should always please before after when if unless only no under circumstances they them their there as`.split(
    /\s+/u,
  ),
);
const SHORTEST_WORD = 3;

/** What a sentence forbids, demands first or limits; null for one that does not. */
export function readProhibition(
  sentence: Pick<SentenceFact, "text" | "polarity" | "addressee">,
  words: readonly Reading[],
  standing: Standing,
): Omit<Prohibition, "span"> | null {
  if (standing === "title" || standing === "reported") return null;
  const kind = kindOf(sentence, words, standing);
  if (kind === null) return null;
  const said = words.filter(({ kind: it }) => it !== "mark").map(({ text }) => text);
  const topic = [...new Set(said.filter((word) => word.length >= SHORTEST_WORD && !EMPTY.has(word)))].toSorted();
  return { kind, words: said.join(" "), topic };
}

function kindOf(
  { polarity, addressee, text }: Pick<SentenceFact, "text" | "polarity" | "addressee">,
  words: readonly Reading[],
  standing: Standing,
): Prohibition["kind"] | null {
  if (standing === "forbidden") return "prohibition";
  const found = new Set([...findMatches(PATTERNS, words)].map(({ meaning }) => meaning));
  const held = KINDS.find((kind) => found.has(kind));
  if (held !== undefined && polarity !== "prohibition") return held;
  if (addressee === "third-party") return null;
  if (polarity === "prohibition" || (isForeign(text, words) && isForeignProhibition(text.toLowerCase())))
    return "prohibition";
  return polarity === "order" && words.some(({ classes }) => classes.some((name) => NEGATED.test(name)))
    ? "prohibition"
    : null;
}
