import type { Embedded } from "../../core/source-facts.ts";
import type { Span } from "../../core/span.ts";
import type { Analysis } from "../../languages/analyse.ts";
import { spanOf } from "../../languages/content.ts";
import type { ReadSource } from "../source-report.ts";
import type { ArtifactSource } from "./source.ts";

/** A source that was parsed, and where it stands in its file. */
export interface PlacedSource extends Pick<ArtifactSource, "how" | "place"> {
  readonly source: ReadSource;
  /** The code that it is, and that which it stands in, from the outside in; empty for the file itself. */
  readonly codes: readonly Embedded[];
}

/**
 * A file and the code inside it, at any depth. What stands in Markdown is what an agent is told to run. Most code spans are
 * words and no code: of these nothing is known, and each rule would look at thousands of them.
 */
export function placeSources(analysis: Analysis): readonly PlacedSource[] {
  return [...eachSource(analysis, [], (span) => span, "static")];
}

function* eachSource(
  { text, source: facts, runs, prose, binary, inside }: Analysis,
  codes: readonly Embedded[],
  place: PlacedSource["place"],
  origin: ReadSource["origin"],
): Generator<PlacedSource> {
  yield { source: { facts, text, runs, prose, binary, origin }, codes, how: codes.at(-1)?.how ?? null, place };
  const within = facts.language === "markdown" ? "instructed" : origin;
  for (const { code, analysis } of inside) {
    if (code.language === "text" && analysis.source.parse.kind === "not-parsed") continue;
    const toOuter = ({ start, end }: Span): Span =>
      place(code.stretches.length === 0 ? code.span : spanOf(code, start, end));
    yield* eachSource(analysis, [...codes, code], toOuter, within);
  }
}
