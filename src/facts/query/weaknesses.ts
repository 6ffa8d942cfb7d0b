import type { Span } from "../../core/span.ts";
import type { UnderstoodArtifact } from "../artifact/artifact-facts.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import type { Weakness } from "../declared/declared-facts.ts";

/** Where something holds back less than it seems to, in the words that say so. */
export interface PlacedWeakness {
  readonly source: ArtifactSource;
  readonly span: Span;
  readonly key: string;
  readonly detail: string;
}

/** The weaknesses of one sort, in the order of the declarations. */
export function* eachWeakness(
  { declarations }: UnderstoodArtifact,
  of: Weakness["of"],
  grade: Weakness["grade"],
): Generator<PlacedWeakness, void> {
  for (const { source, facts } of declarations) {
    for (const weakness of facts.weaknesses) {
      if (weakness.of !== of || weakness.grade !== grade) continue;
      yield { source, span: weakness.span, key: weakness.text, detail: weakness.text };
    }
  }
}
