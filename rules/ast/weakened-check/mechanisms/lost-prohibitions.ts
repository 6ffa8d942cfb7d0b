import type { UnderstoodArtifact } from "../../../../src/facts/artifact/artifact-facts.ts";
import type { ArtifactSource } from "../../../../src/facts/artifact/source.ts";
import type { Prohibition } from "../../../../src/facts/prose/prohibitions.ts";
import { readProhibitions } from "../../../../src/facts/query/prohibitions.ts";
import type { SentenceFact } from "../../../../src/languages/markdown/facts.ts";
import type { Hit, UnderstoodChange } from "../../../../src/scanners/ast/check.ts";
import { maskFile, quoteOf } from "../../../../src/text/mask.ts";

/** The share of a sentence's words that a reworded one keeps. */
const LEAST_REWORDED = 0.4;
/** How many times as much a limit allows before it is another limit. */
const MUCH_MORE = 5;
/** Sentences on each side that say whether the place is still there, and the share of them that has to be. */
const NEIGHBOURS = 4;
const LEAST_KEPT = 0.6;
/** What a person wants to be asked about: of style, names and layout a text may change its mind. */
const MATTERS =
  /\b(?:delet\w*|remov\w*|overwrit\w*|destr\w+|drop\w*|wip\w+|force\w*|push\w*|publish\w*|deploy\w*|merg\w+|commit\w*|send\w*|upload\w*|shar\w+|post\w*|expos\w+|leak\w*|disclos\w+|reveal\w*|log|logs|logging|stor\w+|print\w*|execut\w+|run\w*|eval\w*|install\w*|download\w*|fetch\w*|sudo|root|permission\w*|credential\w*|secret\w*|password\w*|token\w*|keys?|private|personal|pii|customer\w*|user'?s?|data|production|prod|pay\w*|purchas\w*|spend\w*|money|transfer\w*|ask\w*|confirm\w*|consent\w*|approv\w*|verif\w+|validat\w+|test\w*|check\w*|review\w*|bypass\w*|skip\w*|disabl\w+|ignor\w+|outside|workspace|sandbox\w*|network|external\w*|modif\w+|edit\w*|writ\w+|chang\w+|limit\w*|exceed\w*|more|most|unsafe|untrusted)\b/iu;

/** Prohibitions, questions to a person, checks and limits that a text no longer has, though all around it is still there. */
export function* findLostProhibitions({ head, before }: UnderstoodChange): Generator<Hit> {
  const now = proseOf(head);
  const texts = new Set(now.map(({ text }) => text));
  const said = new Map(now.map((source) => [source, new Set(sentencesOf(source).map(normalise))]));
  let held: readonly Held[] | null = null;
  for (const source of proseOf(before)) {
    const home = now.find(({ file }) => file.name === source.file.name);
    const kept = home === undefined ? undefined : said.get(home);
    if (texts.has(source.text) || home === undefined || kept === undefined) continue;
    for (const lost of readProhibitions(source, (sentence) => !kept.has(normalise(sentence)))) {
      if (!MATTERS.test(lost.words)) continue;
      held ??= now.flatMap((each) => [...readProhibitions(each, () => true)].map((it) => ({ ...it, source: each })));
      const reworded = held.filter((other) => isReworded(lost, other));
      const raised = reworded.every((other) => isRaised(lost, other)) ? reworded[0] : undefined;
      if (reworded.length > 0 && raised === undefined) continue;
      const span = raised?.span ?? placeOf(lost, source, home, kept);
      if (span === null) continue;
      const quote = quoteOf(maskFile(source.text), lost.span.start, lost.span.end);
      yield {
        source: raised?.source ?? home,
        span,
        key: `prose ${lost.kind} ${lost.words}`,
        detail: `${WORDS[lost.kind]} is ${raised === undefined ? "gone" : "raised"}: “${quote}”`,
      };
    }
  }
}

/** A prohibition of the head, with its text. */
interface Held extends Prohibition {
  readonly source: ArtifactSource;
}

const WORDS: Readonly<Record<Prohibition["kind"], string>> = {
  prohibition: "a prohibition",
  consent: "a question to a person",
  check: "a check",
  limit: "a limit",
};

function proseOf({ sources }: UnderstoodArtifact): readonly ArtifactSource[] {
  return sources.filter(({ prose }) => prose !== null);
}

function sentencesOf({ prose }: ArtifactSource): readonly SentenceFact[] {
  return prose?.sentences ?? [];
}

function normalise({ text }: SentenceFact): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The same limit with a number that is much larger: "at most 5 mails" that became "at most 500 mails". */
function isRaised(lost: Prohibition, other: Prohibition): boolean {
  if (lost.kind !== "limit") return false;
  const [earlier, now] = [numbersIn(lost), numbersIn(other)];
  return (
    earlier.length === now.length && now.some((number, index) => number >= MUCH_MORE * (earlier[index] ?? Infinity))
  );
}

function numbersIn({ words }: Prohibition): readonly number[] {
  return [...words.matchAll(/\d+/gu)].map(([digits]) => Number(digits));
}

function isReworded(lost: Prohibition, other: Prohibition): boolean {
  if (lost.words === other.words) return true;
  const topic = new Set(other.topic);
  return lost.topic.filter((word) => topic.has(word)).length >= LEAST_REWORDED * lost.topic.length;
}

/** Where the lost sentence would stand: behind the nearest neighbour that is still there; null where too few of them are. */
function placeOf(
  { span }: Prohibition,
  source: ArtifactSource,
  home: ArtifactSource,
  said: ReadonlySet<string>,
): Hit["span"] | null {
  const sentences = sentencesOf(source);
  const at = sentences.findIndex((each) => each.span.start >= span.start);
  const earlier = sentences.slice(Math.max(0, at - NEIGHBOURS), at).toReversed();
  const later = sentences.slice(at + 1, at + 1 + NEIGHBOURS);
  const around = [...earlier, ...later].filter((each) => normalise(each) !== "");
  const kept = around.filter((each) => said.has(normalise(each)));
  if (around.length > 0 && kept.length < LEAST_KEPT * around.length) return null;
  const [nearest] = kept;
  const words = nearest === undefined ? null : normalise(nearest);
  return sentencesOf(home).find((each) => normalise(each) === words)?.span ?? { start: 0, end: 0 };
}
