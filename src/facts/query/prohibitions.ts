import type { SentenceFact } from "../../languages/markdown/facts.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import { readClauses } from "../prose/clauses.ts";
import { standingsOf } from "../prose/meant.ts";
import { readProhibition, type Prohibition } from "../prose/prohibitions.ts";

/**
 * What a text forbids, demands first or limits, in those of its sentences that are wanted, in the order of the text; none for
 * what is no text. Read when it is asked: only a change can lose one, and in few sentences.
 */
export function readProhibitions(
  { facts, prose }: Pick<ArtifactSource, "facts" | "prose">,
  isWanted: (sentence: SentenceFact) => boolean,
): readonly Prohibition[] {
  const sentences = prose?.sentences ?? [];
  const standings = standingsOf(sentences, facts);
  const found = sentences.flatMap((sentence, index) => {
    if (!isWanted(sentence)) return [];
    const prohibition = readProhibition(sentence, readClauses(sentence.text), standings[index] ?? "title");
    return prohibition === null ? [] : [{ ...prohibition, span: sentence.span }];
  });
  // Titles of links and images are read behind what they stand in.
  return found.toSorted((a, b) => a.span.start - b.span.start);
}
