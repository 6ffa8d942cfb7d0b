import type { Meaning, MeaningTable } from "./meaning.ts";

/** One table of several. What a later one says of a name replaces what an earlier one says of the same kind of effect. */
export function joinMeanings(tables: readonly MeaningTable[]): MeaningTable {
  const joined: Record<string, Meaning> = {};
  for (const [name, meaning] of tables.flatMap((table) => Object.entries(table))) {
    const before = joined[name];
    joined[name] = before === undefined ? meaning : joinMeaning(before, meaning);
  }
  return joined;
}

function joinMeaning(before: Meaning, after: Meaning): Meaning {
  const kept = before.effects.filter(({ does }) => !after.effects.some((effect) => effect.does === does));
  return { ...before, ...after, effects: [...kept, ...after.effects] };
}
