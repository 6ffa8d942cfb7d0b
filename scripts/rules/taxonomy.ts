import taxonomy from "./taxonomy.json" with { type: "json" };

/** The published lists that rules refer to, with the version and where it stands. */
export const LISTS: readonly TaxonomyList[] = Object.values(taxonomy);

export interface TaxonomyList {
  readonly title: string;
  readonly version: string;
  readonly source: string;
  /** Titles by id. Of the long lists, only the entries in use: a new one is looked up when it is first used. */
  readonly entries: Readonly<Record<string, string>>;
}

const KNOWN: ReadonlySet<string> = new Set(LISTS.flatMap(({ entries }) => Object.keys(entries)));

/** Those ids that no list has. */
export function findUnknownIds(ids: readonly string[]): readonly string[] {
  return ids.filter((id) => !KNOWN.has(id));
}
