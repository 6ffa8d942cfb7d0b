import type { Embedded } from "../../src/core/source-facts.ts";

/** What is wrong with the places of embedded code: every stretch must say in the source what it says in the code, where a lone CR is a line feed. */
export function misplaced(source: string, embedded: readonly Embedded[]): readonly string[] {
  return embedded.flatMap(({ text, stretches, span }) => {
    let end = 0;
    return stretches.flatMap((stretch) => {
      const there = source.slice(stretch.source, stretch.source + stretch.length).replaceAll("\r", "\n");
      const here = text.slice(stretch.at, stretch.at + stretch.length).replaceAll("\r", "\n");
      const isInOrder = stretch.at >= end;
      const isInSpan = stretch.source >= span.start && stretch.source + stretch.length <= span.end + 2;
      end = stretch.at + stretch.length;
      return there === here && isInOrder && isInSpan ? [] : [JSON.stringify({ here, there, isInOrder, isInSpan })];
    });
  });
}
