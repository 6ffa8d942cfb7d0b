import type { Language, Parse, Scope, SourceFacts } from "../core/source-facts.ts";

/** Facts of a source of which nothing but its code inside and its comments is known. */
export function sourceFactsOf(
  language: Language,
  parse: Parse,
  length: number,
  {
    embedded,
    comments = [],
    scopes,
  }: Pick<SourceFacts, "embedded"> & Partial<Pick<SourceFacts, "comments" | "scopes">>,
): SourceFacts {
  const source: Scope = { kind: "source", name: null, parent: null, outer: [], span: { start: 0, end: length } };
  return {
    language,
    parse,
    scopes: scopes ?? [source],
    imports: [],
    definitions: [],
    calls: [],
    assignments: [],
    regions: [],
    strings: [],
    comments,
    embedded,
  };
}
