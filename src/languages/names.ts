import type { Language } from "../core/source-facts.ts";

/** Words that stand for a language, with spaces between them. */
export type Names = Readonly<Partial<Record<Language, string>>>;

export function indexNames(names: Names): ReadonlyMap<string, Language> {
  return new Map(
    Object.entries(names).flatMap(([language, list]) => list.split(" ").map((name) => [name, language as Language])),
  );
}
