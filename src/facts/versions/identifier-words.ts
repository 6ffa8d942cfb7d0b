/** Whether one of its words is among these. */
export function hasWord(identifier: string, words: ReadonlySet<string>): boolean {
  return wordsOf(identifier).some((word) => words.has(word));
}

/** The words of an identifier in lower case: `MAX_SIZE`, `maxSize` and `max-size` are `max` and `size`. */
export function wordsOf(identifier: string): readonly string[] {
  return identifier
    .replace(/(?<=[a-z0-9])(?=[A-Z])/gu, "_")
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== "");
}
