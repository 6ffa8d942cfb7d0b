import { maskFile, quoteOf } from "../../text/mask.ts";
import { nameLayers, type Hidden } from "./hidden-places.ts";

/** UTF-16 units of the decoded text that a message shows, and how many of them before what matched. */
const SHOWN = 120;
const LEAD = 30;

/** The message of a finding in encoded text: the rule's title, how it is encoded, what it says; secrets are masked. */
export function wordHidden(title: string, hidden: Hidden): string {
  if (hidden.kind === "undecoded") return `${title}: ${hidden.because}`;
  const { text, match, layers } = hidden;
  const start = Math.max(0, match.start - LEAD);
  const end = Math.min(text.length, start + SHOWN);
  const quote = quoteOf(maskFile(text), start, end);
  const shown = `${start > 0 ? "…" : ""}${quote}${end < text.length ? "…" : ""}`;
  return `${title}: ${nameLayers(layers)} says “${shown}”`;
}

/** Whether the encoded stretch is as secret as what it says: then it must not be quoted either. */
export function holdsSecret(hidden: Hidden): boolean {
  return hidden.kind === "decoded" && maskFile(hidden.text) !== hidden.text;
}
