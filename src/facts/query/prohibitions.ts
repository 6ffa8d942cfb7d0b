import type { SentenceFact } from "../../languages/markdown/facts.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import type { Prohibition } from "../prose/prohibitions.ts";

/** What a text forbids, demands first or limits, in those of its sentences that are wanted; none for what is no text. */
export function readProhibitions(
  { said, prose }: ArtifactSource,
  isWanted: (sentence: SentenceFact) => boolean,
): readonly Prohibition[] {
  const wanted = new Set((prose?.sentences ?? []).filter(isWanted).map(({ span }) => span.start));
  return (said?.prohibitions ?? []).filter(({ span }) => wanted.has(span.start));
}
