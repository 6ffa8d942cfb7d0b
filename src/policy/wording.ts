/** In UTF-16 code units. */
const LONGEST_QUOTE = 60;

/** Text of the file between backticks, cut if it is long. It is as hostile as the file: whoever shows it escapes it. */
export function quote(text: string): string {
  if (text.length <= LONGEST_QUOTE) return `\`${text}\``;
  return `\`${text.slice(0, LONGEST_QUOTE).replace(/[\ud800-\udbff]$/u, "")}…\``;
}

/** What a value is, for "…, not …" in a sentence. */
export function describeValue(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (value === null) return "empty";
  if (typeof value === "object") return "a mapping";
  return typeof value === "string" ? `the text ${quote(value)}` : `the ${typeof value} ${quote(String(value))}`;
}

/** `a`, `b` or `c`. */
export function listChoices(choices: readonly string[]): string {
  const quoted = choices.map((choice) => `\`${choice}\``);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} or ${last}`;
}

/** `; did you mean …?`, or nothing when there is nothing to suggest. */
export function didYouMean(suggestion: string | null): string {
  return suggestion === null ? "" : `; did you mean \`${suggestion}\`?`;
}
