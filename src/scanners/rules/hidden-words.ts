import { quoteOf } from "../../text/mask.ts";
import { nameLayers, type Hidden } from "./hidden-places.ts";

/** UTF-16 units of the decoded text that a message shows, and how many of them before what matched. */
const SHOWN = 120;
const LEAD = 30;

/** The message of a finding in encoded text: the rule's title, how it is encoded, what it says; secrets are masked. */
export function wordHidden(title: string, hidden: Hidden): string {
  if (hidden.kind === "undecoded") return `${title}: ${hidden.because}`;
  const { text, match, layers, masked } = hidden;
  const start = Math.max(0, match.start - LEAD);
  const end = Math.min(text.length, start + SHOWN);
  const quote = quoteOf(masked, start, end);
  const shown = `${start > 0 ? "…" : ""}${quote}${end < text.length ? "…" : ""}`;
  return `${title}: ${nameLayers(layers)} says “${shown}”`;
}
