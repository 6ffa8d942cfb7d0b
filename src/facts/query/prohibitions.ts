import type { SentenceFact } from "../../languages/markdown/facts.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import { readClauses } from "../prose/clauses.ts";
import { standingsOf } from "../prose/meant.ts";
import { readProhibition, type Prohibition } from "../prose/prohibitions.ts";

/** What a text forbids, demands first or limits, in those of its sentences that are wanted; none for what is no text. */
export function* readProhibitions(
  { facts, prose }: ArtifactSource,
  isWanted: (sentence: SentenceFact) => boolean,
): Generator<Prohibition> {
  const sentences = prose?.sentences ?? [];
  const standings = standingsOf(sentences, facts);
  for (const [index, sentence] of sentences.entries()) {
    if (!isWanted(sentence)) continue;
    const prohibition = readProhibition(sentence, readClauses(sentence.text), standings[index] ?? "title");
    if (prohibition !== null) yield prohibition;
  }
}
