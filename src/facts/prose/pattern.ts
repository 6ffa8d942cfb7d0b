import type { Reading } from "./clauses.ts";

/**
 * A pattern over the words of a sentence, written as it would be said. Parts stand apart by spaces:
 * `word` as it is, `CLASS` (see `lexicon/`; also `URL`, `ADDRESS`, `PATH`, `CODE`), `a/CLASS` any of them, `?part` there or
 * not, `..` up to three words of the same clause, `...` up to eight, `....` up to twenty of the sentence. What stands behind
 * `&` is a pattern of its own that the sentence has somewhere else: people say when, what and to whom in any order.
 */
export interface Pattern {
  readonly source: string;
  /** Read when it is first tried: most patterns begin with no word of a small change. */
  readonly body: Body;
  /** Behind each `&`. */
  readonly others: readonly Pattern[];
}

interface Body {
  readonly parts: readonly Part[];
  /** Of each part that has to be there, the words and classes that it can be; those behind `&` included. */
  readonly needs: readonly (readonly string[])[];
}

type Part =
  | { readonly kind: "one"; readonly texts: readonly string[]; readonly isOptional: boolean }
  | { readonly kind: "gap"; readonly most: number; readonly isWithinClause: boolean };

/** What a pattern matched: indexes of its first and last word. */
export interface Match {
  readonly first: number;
  readonly last: number;
  /** Where its own parts begin: what stands behind `&` may be said before. */
  readonly own: number;
}

/** In words: nobody reads an object further from its verb than this. */
const SHORT_GAP = 3;
const GAP = 8;
const LONG_GAP = 20;

export function parsePattern(source: string): Pattern {
  const [own = "", ...behind] = source.split(" & ");
  const others = behind.map(parsePattern);
  let body: Body | null = null;
  return {
    source,
    get body() {
      return (body ??= readBody(own, others));
    },
    others,
  };
}

function readBody(own: string, others: readonly Pattern[]): Body {
  const parts = own.split(" ").map(parsePart);
  return { parts, needs: [...parts.flatMap(needOf), ...others.flatMap((other) => other.body.needs)] };
}

function needOf(part: Part): readonly (readonly string[])[] {
  return part.kind === "one" && !part.isOptional ? [part.texts] : [];
}

function parsePart(part: string): Part {
  if (part === "..") return { kind: "gap", most: SHORT_GAP, isWithinClause: true };
  if (part === "...") return { kind: "gap", most: GAP, isWithinClause: true };
  if (part === "....") return { kind: "gap", most: LONG_GAP, isWithinClause: false };
  const isOptional = part.startsWith("?");
  return { kind: "one", texts: (isOptional ? part.slice(1) : part).split("/"), isOptional };
}

/** The words and classes with which a match can begin; a pattern begins with neither a gap nor an optional part. */
export function startsOf({ source }: Pattern): readonly string[] {
  const first = source.split(" ", 1)[0] ?? "";
  if (/^(?:\?|\.\.|$)/u.test(first)) throw new Error("a pattern begins with a word or a class");
  return first.split("/");
}

/** Whether everything that a pattern needs is somewhere among the words and classes of a sentence: most often not. */
export function mayMatch({ body: { needs } }: Pattern, said: ReadonlySet<string>): boolean {
  for (const texts of needs) if (!hasOneOf(said, texts)) return false;
  return true;
}

function hasOneOf(said: ReadonlySet<string>, texts: readonly string[]): boolean {
  for (const text of texts) if (said.has(text)) return true;
  return false;
}

/**
 * The shortest match that begins at a word, with the nearest place of each of the others; null when there is none. Steps are
 * bounded by the gaps.
 */
export function matchAt({ body: { parts }, others }: Pattern, words: readonly Reading[], first: number): Match | null {
  const end = matchParts(parts, 0, words, first);
  if (end === null) return null;
  let match: Match = { first, last: end - 1, own: first };
  for (const other of others) {
    const found = findBeside(other, words, match);
    if (found === null) return null;
    match = { first: Math.min(match.first, found.first), last: Math.max(match.last, found.last), own: first };
  }
  return match;
}

/** The first place that shares no word with a match: "never" is not both what and how long. */
function findBeside(pattern: Pattern, words: readonly Reading[], { first, last }: Match): Match | null {
  for (let at = 0; at < words.length; at++) {
    if (at >= first && at <= last) continue;
    const found = matchAt(pattern, words, at);
    if (found !== null && (found.last < first || found.first > last)) return found;
  }
  return null;
}

function matchParts(parts: readonly Part[], part: number, words: readonly Reading[], at: number): number | null {
  const wanted = parts[part];
  if (wanted === undefined) return at;
  if (wanted.kind === "one") {
    if (isMatch(wanted.texts, words[at])) {
      const end = matchParts(parts, part + 1, words, at + 1);
      if (end !== null) return end;
    }
    return wanted.isOptional ? matchParts(parts, part + 1, words, at) : null;
  }
  const clause = words[at - 1]?.clause;
  for (let skipped = 0; skipped <= wanted.most && at + skipped < words.length; skipped++) {
    if (wanted.isWithinClause && words[at + skipped]?.clause !== clause) return null;
    const end = matchParts(parts, part + 1, words, at + skipped);
    if (end !== null) return end;
  }
  return null;
}

function isMatch(texts: readonly string[], word: Reading | undefined): boolean {
  if (word === undefined) return false;
  // Asked for every word of every gap: a closure would cost more than the comparison.
  for (const text of texts) if (text === word.text || word.classes.includes(text)) return true;
  return false;
}
