import type { UnderstoodArtifact } from "../../../src/facts/artifact/artifact-facts.ts";
import type { ArtifactSource } from "../../../src/facts/artifact/source.ts";
import type { IntentName } from "../../../src/facts/prose/intents/intents.ts";
import { readSaid } from "../../../src/facts/prose/said.ts";
import { newIn } from "../../../src/facts/versions/multiset.ts";
import { isTestFile } from "../../../src/facts/tests/test-file.ts";
import type { Span } from "../../../src/core/span.ts";
import { allMatches } from "../../../src/text/all-matches.ts";
import type { CheckChange, Hit } from "../../../src/scanners/ast/check.ts";

/**
 * What nobody says of honest code; who is paid and who sponsors is counted and thanked in much of it. What code does with data and files it shows by itself, and says in the same words as
 * prose that orders it.
 */
const TELLING: ReadonlySet<IntentName> = new Set<IntentName>([
  "conceal-from-user",
  "degrade-results",
  "manipulate-user",
  "treat-unequally",
  "override-user",
  "override-instructions",
  "claims-approval",
  "ask-for-secrets",
  "identify-person",
  "impersonate",
  "erase-traces",
  "record-person",
  "talks-of-gate",
]);
/** Of UTF-16 units: a word or two say nothing, and longer texts are documents. */
const SHORTEST = 16;
const LONGEST = 600;
const SENTENCE = /[^.!?\n]+/gu;
const WORDS = /[a-z]{2,}\s+\S+\s+[a-z]{2,}/iu;

/** Sentences of comments and texts with an intent, as often as the version before did not say them. */
export const checkChange: CheckChange = (change) => newIn(change, eachSaid);

function* eachSaid({ sources }: UnderstoodArtifact): Generator<Hit> {
  for (const source of sources) {
    const { facts, how, file } = source;
    if (how !== null || /^(?:markdown|text|data)$/u.test(facts.language) || isTestFile(file.name)) continue;
    for (const span of facts.comments) yield* readText(source, span);
    for (const { span } of facts.strings) yield* readText(source, span);
  }
}

function* readText(source: ArtifactSource, span: Span): Generator<Hit> {
  const length = span.end - span.start;
  if (length < SHORTEST || length > LONGEST) return;
  for (const { 0: sentence } of allMatches(SENTENCE, source.text.slice(span.start, span.end))) {
    if (!WORDS.test(sentence)) continue;
    const said = readSaid(sentence.replace(/^[\s#/*"'`-]+/u, "").trimEnd());
    const told = said.intents.find(({ intent }) => TELLING.has(intent));
    if (told !== undefined)
      yield { source, span, key: `${told.intent} ${told.object}`, detail: `${told.intent} (${told.object})` };
  }
}
