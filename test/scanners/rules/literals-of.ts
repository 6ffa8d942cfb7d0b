import { readBorders } from "../../../scripts/rules/borders.ts";
import { requiredLiterals } from "../../../scripts/rules/literals.ts";
import type { StoredPack } from "../../../src/scanners/rules/pack.ts";

/** The literals that the patterns of a pack need, sorted, each once. */
export function literalsOf({ matchers }: StoredPack): readonly string[] {
  const sets = matchers.flatMap(({ pattern, flags }) => requiredLiterals(pattern, flags) ?? []);
  return [...new Set(sets.flat().map((literal) => readBorders(literal).text))].toSorted();
}
