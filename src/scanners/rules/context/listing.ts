import type { Excuse } from "./excuse.ts";
import { findIntroduction, stanceOfIntroduction } from "./introduction.ts";
import type { Place } from "./sentence.ts";
import { isReportingHeading } from "../../../languages/prose/headings.ts";
import type { Stance } from "../../../languages/prose/stance.ts";

/** An item that gives an order of its own, whatever list it stands in. */
const OWN_ORDER =
  /\b(?:please|always|then|also|now|first|instead|finally|make sure|you (?:must|should|need to|have to|will))\b/iu;
/** Columns of a table of things to find, and of a table of things to do. */
const HEADER_REPORTS =
  /\b(?:patterns?|examples?|red flags?|attacks?|threats?|severity|risks?|verdict|detect\w*|malicious|avoid|never|bad|don['’]?ts?|indicators?|payloads?|injections?|signs?)\b|❌/iu;
const HEADER_OPERATES = /\b(?:run|steps?|usage|do this|instructions?|actions?|tasks?)\b/iu;
const MOST_ITEMS = 200;

/** Excuses that a list, table, quote or fence lends to what stands in it: its introduction, and its heading. */
export function readListing(place: Place, before: string, own: Stance): readonly Excuse[] {
  const { lines, contexts, line } = place;
  const context = contexts[line];
  if (context === undefined || !["list", "table", "quote", "code"].includes(context.context)) return [];
  if (OWN_ORDER.test(before)) return [];
  const introduction = findIntroduction(place, context.blockStart);
  const parent = context.context === "list" ? parentItem(place, context.blockStart) : null;
  const stances = [parent, introduction].flatMap((text) => (text === null ? [] : [stanceOfIntroduction(text)]));
  if (stances.includes("asks")) return [];
  if (stances.includes("forbids")) return ["full"];
  if (own === "asks") return [];
  const excuses: Excuse[] = stances.includes("reports") ? ["half"] : [];
  if (context.context === "table" && reportsInHeader(lines[context.blockStart] ?? "")) excuses.push("half");
  const heading = (lines[context.heading] ?? "").slice(0, 200);
  // Code under a heading is what the section does; a heading only adds to what labels the code itself.
  if (isReportingHeading(heading)) excuses.push(context.context === "code" ? "hint" : "half");
  return excuses;
}

/** The item that this one is indented below, when it hands over to its sub-items. */
function parentItem({ lines, line }: Place, blockStart: number): string | null {
  const indentOf = (text: string): number => text.length - text.trimStart().length;
  const indent = indentOf((lines[line] ?? "").slice(0, 200));
  for (let above = line - 1; above >= Math.max(blockStart, line - MOST_ITEMS); above--) {
    const text = (lines[above] ?? "").slice(0, 400);
    if (text.trim() === "" || indentOf(text) >= indent) continue;
    return /[:：][*_\s]*$/u.test(text) ? text : null;
  }
  return null;
}

function reportsInHeader(header: string): boolean {
  const text = header.slice(0, 400);
  return HEADER_REPORTS.test(text) && !HEADER_OPERATES.test(text);
}
