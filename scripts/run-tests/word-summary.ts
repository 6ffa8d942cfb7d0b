import type { Summary } from "./summarise.ts";

/** The last lines of a run: troubles, skipped tests with their reasons, and the counts on a line of their own. */
export function wordSummary({ passed, failed, skipped, troubles }: Summary): string {
  const counts = [`${passed} passed`, `${failed} failed`];
  if (skipped.length > 0) counts.push(`${skipped.length} skipped`);
  return [
    ...troubles.map((trouble) => `FAILED: ${toOneLine(trouble)}`),
    ...skipped.map(({ name, reason }) => `skipped: ${toOneLine(name)} (${toOneLine(reason ?? "no reason given")})`),
    counts.join(", "),
    "",
  ].join("\n");
}

/** A message of several lines could otherwise look like the counts. */
function toOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}
