import type { Meaning, MeaningTable } from "./meaning.ts";

/** One table of several: a name that is in more than one has the effects of all. */
export function joinMeanings(tables: readonly MeaningTable[]): MeaningTable {
  const joined: Record<string, Meaning> = {};
  for (const [name, meaning] of tables.flatMap((table) => Object.entries(table))) {
    const before = joined[name];
    joined[name] =
      before === undefined ? meaning : { ...before, ...meaning, effects: [...before.effects, ...meaning.effects] };
  }
  return joined;
}
