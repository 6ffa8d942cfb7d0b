import type { Span } from "../../core/span.ts";
import type { Analysis } from "../../languages/analyse.ts";
import { spanOf } from "../../languages/content.ts";
import type { ReadSource } from "../source-report.ts";
import type { ArtifactSource } from "./source.ts";

/** A source that was parsed, and where it stands in its file. */
export interface PlacedSource extends Pick<ArtifactSource, "how" | "place"> {
  readonly source: ReadSource;
}

/** A file and the code inside it, at any depth. What stands in Markdown is what an agent is told to run. */
export function placeSources(analysis: Analysis): readonly PlacedSource[] {
  return [...eachSource(analysis, null, (span) => span, "static")];
}

function* eachSource(
  { text, source: facts, runs, prose, inside }: Analysis,
  how: string | null,
  place: PlacedSource["place"],
  origin: ReadSource["origin"],
): Generator<PlacedSource> {
  yield { source: { facts, text, runs, prose, origin }, how, place };
  const within = facts.language === "markdown" ? "instructed" : origin;
  for (const { code, analysis } of inside) {
    const toOuter = ({ start, end }: Span): Span =>
      place(code.stretches.length === 0 ? code.span : spanOf(code, start, end));
    yield* eachSource(analysis, code.how, toOuter, within);
  }
}
