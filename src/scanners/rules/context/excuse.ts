/**
 * What speaks for a place being mentioned rather than meant.
 * "full": the sentence itself, or what hands over to it, forbids or reports it. It excuses every rule.
 * "half": a label, a table, a heading. One excuses a rule, a critical rule needs two.
 * "hint": never excuses by itself, but makes a half full.
 */
export type Excuse = "full" | "half" | "hint";

/** Adds up excuses. Headings, labels and folder names are cheap to write: none of them alone silences a critical rule. */
export function isExcused(excuses: readonly Excuse[], isCritical: boolean): boolean {
  if (excuses.includes("full")) return true;
  if (!excuses.includes("half")) return false;
  return !isCritical || excuses.length >= 2;
}
