import type { Finding } from "../../core/finding.ts";
import { placeName } from "../../core/location.ts";
import { joinMarkdown, markdown, markdownCode, markdownFence, markdownLink } from "../../text/safe/markdown.ts";
import { excerptLines } from "../terminal/excerpt.ts";
import { makePaper } from "../terminal/paper.ts";
import type { Page } from "./page.ts";
import type { Text } from "./text.ts";

/** GitHub shows about so many columns of code beside a conversation before it scrolls. */
const PAPER = makePaper({ width: 100, color: false, verbose: false });

/** Where a finding is, in a form that can be copied; a link where the page has an address for it. */
export function placeOf({ primary }: Finding, page: Page): Text {
  const name = markdownCode(`${placeName(primary)}:${primary.line}:${primary.column}`);
  const address = page.linkTo(primary);
  return address === null ? name : markdownLink(name, address);
}

/** The place, and below it the line itself with carets under what was found. */
export function placeBlock(finding: Finding, page: Page): Text {
  const lines = excerptLines(finding, PAPER, 0);
  if (lines.length === 0) return placeOf(finding, page);
  return joinMarkdown([placeOf(finding, page), markdownFence(lines, "text")], markdown`\n\n`);
}
